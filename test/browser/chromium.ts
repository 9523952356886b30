import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import { readBrowserEnv } from '../../config/env'

// As root in a sandbox of CI, and without Chromium's own calls to the network. The pages of a phone share one process, where the app is
// compiled once; a page lives for seconds, too short for what threads would prepare for later.
const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--renderer-process-limit=1', '--num-raster-threads=1', '--js-flags=--no-opt --no-maglev --single-threaded-gc',
]

export class NoChromium extends Error {
  constructor(places: readonly string[]) {
    const searched = places.join(' / ')
    super(`没有找到 Chromium（${searched}）：Debian 上运行 apt-get install chromium-headless-shell fonts-wqy-microhei，或用 CHROMIUM_PATH 指出它在哪里`
      + ` / Chromium not found (${searched}): on Debian run apt-get install chromium-headless-shell fonts-wqy-microhei, or point CHROMIUM_PATH at it`)
  }
}

export async function launchChromium(): Promise<Browser> {
  const { chromiumPaths } = readBrowserEnv()
  const executablePath = chromiumPaths.find((place) => existsSync(place))
  if (executablePath === undefined) throw new NoChromium(chromiumPaths)
  return chromium.launch({ executablePath, args: flags })
}
