/** P15: what a cold start has to read: a built door beside the cloud's SDK bundled bare, each required in fresh processes, in turn. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { build } from 'esbuild'
import { ensureBuilt } from '../../../config/build/ensure'
import { plain as bundled } from '../../../config/build/functions/plain'
import { cloudfunctions } from '../../../config/build/targets'
import { newFolder } from '../children'
import type { Figure } from '../figure'
import { median } from '../rounds'

const variables = { INSTANCE_SECRET: 'a secret of the bench, long enough to be one', WECHAT_APP_ID: 'wx0123456789abcdef', TENCENTCLOUD: 'true', SILENCE: 'true', TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'ap-shanghai', SCF_NAMESPACE: 'bench', TENCENTCLOUD_SECRETID: 'id', TENCENTCLOUD_SECRETKEY: 'key' }
const timed = 'const began = performance.now(); require(process.argv[1]); console.log(performance.now() - began); process.exit(0)'
const once = (file: string): number => Number(spawnSync(process.execPath, ['-e', timed, file], { env: { PATH: process.env.PATH, ...variables }, encoding: 'utf8' }).stdout)

export async function requiring(quick: boolean): Promise<Figure[]> {
  await ensureBuilt(cloudfunctions)
  const bare = path.join(newFolder(), 'bare.js')
  await build({ ...bundled, stdin: { contents: "module.exports = require('@cloudbase/node-sdk')", resolveDir: path.resolve() }, outfile: bare })
  const ratios: number[] = []
  const times: { bare: number[]; door: number[] } = { bare: [], door: [] }
  for (let round = 0; round < (quick ? 5 : 15); round += 1) {
    const [without, door] = [once(bare), once(path.resolve('dist', 'cloudfunctions', 'hazard', 'index.js'))]
    times.bare.push(without)
    times.door.push(door)
    ratios.push(door / without)
  }
  return [{ id: 'P15', ratio: median(ratios), low: Math.min(...ratios), high: Math.max(...ratios), what: 'time to require the heaviest light door (hazard) ÷ the bare bundled SDK', seen: `${median(times.door).toFixed(0)} ms and ${median(times.bare).toFixed(0)} ms`, must: { atMost: 1.2 } }]
}
