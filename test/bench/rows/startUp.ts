/** P16: from `node dist/server/serve.js` on a made county to its first answer. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { ensureBuilt } from '../../../config/build/ensure'
import { server } from '../../../config/build/targets'
import { newFolder } from '../children'
import type { Figure } from '../figure'
import { median } from '../rounds'

/** Milliseconds until the server greets, which it does once it answers. */
function startOnce(dataDir: string): Promise<number> {
  const began = performance.now()
  const child = spawn(process.execPath, [path.resolve('dist', 'server', 'serve.js')], { env: { ...process.env, DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', SAMPLE: '1' }, stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    let took = Number.NaN
    child.stdout.on('data', (said: Buffer) => {
      if (!Number.isNaN(took) || !said.includes('http://')) return
      took = performance.now() - began
      child.kill('SIGTERM')
    })
    child.once('exit', () => { if (Number.isNaN(took)) reject(new Error('the server ended before it answered')); else resolve(took) })
  })
}

export async function startUp(quick: boolean): Promise<Figure[]> {
  await ensureBuilt(server)
  const folder = newFolder()
  const first = await startOnce(folder)
  const times: number[] = []
  for (let round = 0; round < (quick ? 3 : 9); round += 1) times.push(await startOnce(folder))
  return [{ id: 'P16', ratio: median(times), low: Math.min(...times), high: Math.max(...times), what: 'milliseconds from start to ready, sample county there', seen: `the very first start, which makes the county: ${first.toFixed(0)} ms`, must: { atMost: 600 } }]
}
