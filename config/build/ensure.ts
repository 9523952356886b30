// Builds a target when it is missing or when its sources changed since.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { top } from './command'
import { fingerprint } from './fingerprint'
import { showProgress } from './progress'
import type { Target } from './targets'
import { inTurn } from './turn'

const stamps = path.join(top, 'dist', '.stamps')

export function isFresh({ name, sources, product }: Target): boolean {
  const stamp = path.join(stamps, name)
  return existsSync(path.join(top, 'dist', name, product)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(top, sources)
}

/** What lies in dist is not this target's build any more. */
export function forget({ name }: Target): void {
  rmSync(path.join(stamps, name), { force: true })
}

/** Throws with the builder's own words when it fails. */
export async function ensureBuilt(target: Target): Promise<void> {
  if (isFresh(target)) return
  await inTurn(path.join(stamps, `${target.name}.lock`), async () => {
    if (isFresh(target)) return
    const started = Date.now()
    const progress = showProgress(target.name)
    // Taken before the build: what changes while it runs makes the next look stale, not this one fresh.
    const made = fingerprint(top, target.sources)
    const { ok, output } = await target.build(progress.heard).finally(progress.end)
    if (!ok) throw new Error(`构建 ${target.name} 没有成功 / Building ${target.name} failed\n${output}`)
    mkdirSync(stamps, { recursive: true })
    writeFileSync(path.join(stamps, target.name), made)
    process.stderr.write(`${target.name} 已就绪，用时 ${((Date.now() - started) / 1000).toFixed(1)} 秒\n`)
  })
}
