import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import { readBrowserEnv } from '../../config/env'

// As root in a sandbox of CI, and without Chromium's own calls to the network.
const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

export class NoChromium extends Error {
  constructor(place: string) {
    super(`没有找到 Chromium（${place}）：Debian 上运行 apt-get install chromium fonts-wqy-microhei，或用 CHROMIUM_PATH 指出它在哪里`
      + ` / Chromium not found (${place}): on Debian run apt-get install chromium fonts-wqy-microhei, or point CHROMIUM_PATH at it`)
  }
}

export async function launchChromium(): Promise<Browser> {
  const { chromiumPath } = readBrowserEnv()
  if (!existsSync(chromiumPath)) throw new NoChromium(chromiumPath)
  return chromium.launch({ executablePath: chromiumPath, args: flags })
}
