// A person of the sample with a phone in the hand: opens the app, taps by name, reads; what the screens cost is kept.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Said } from './cloud'
import { cloudOf } from './cloud'
import type { OpenOffice } from '@office/door'
import type { Cloud } from './phone'
import { Phone } from './phone'
import type { Weight } from './weight'
import { weightOf } from './weight'
import { WxHost } from '../wxhost'

export const patience = 8000
const pictures = path.resolve(__dirname, '../../../cloudfunctions/server/local/sample/pictures')

export class Hand {
  readonly phone: Phone
  /** Every reply as the phone got it. */
  readonly heard: Said[] = []
  /** The heaviest each page was. */
  readonly weights = new Map<string, Weight>()
  readonly setData: { page: string; keys: number; bytes: number }[] = []
  /** setData calls between two taps, at most: a person taps no faster than once a second. */
  busiest = 0
  private counted = 0
  private running: WxHost | undefined

  /** @param over what stands between the phone and the office, e.g. a line that loses answers. */
  constructor({ office }: { readonly office: OpenOffice }, openid: string, over: (cloud: Cloud) => Cloud = (cloud) => cloud) {
    this.phone = new Phone(over(cloudOf(office, openid, this.heard)))
  }

  get host(): WxHost {
    if (!this.running) throw new Error('The app is not open')
    return this.running
  }

  /** Puts pictures of the sample into the album, in the order they will be chosen. */
  photograph(...names: readonly string[]): void {
    for (const name of names) this.phone.album.push({ bytes: new Uint8Array(readFileSync(path.join(pictures, `${name}.jpg`))), width: 800, height: 600 })
  }

  /** The app from cold on what this phone keeps. @param scene how one came, e.g. 1047 by a live scan */
  async open(url?: string, scene?: number): Promise<void> {
    this.running = new WxHost(this.phone.open())
    this.counted = 0
    await this.host.launch(url, scene)
  }

  /** Ends the app as a system does; no page may have had a blank spot. */
  kill(): void {
    this.count()
    this.setData.push(...this.host.setDataLog)
    this.phone.kill()
    this.host.close()
    const { errors } = this.host
    this.running = undefined
    if (errors.length > 0) throw new Error(errors.join('\n'))
  }

  shows(words: string | RegExp): Promise<unknown> {
    return this.host.until(() => (typeof words === 'string' ? this.host.text().includes(words) : words.test(this.host.text())), patience)
  }

  at(route: string): Promise<unknown> {
    return this.host.until(() => this.host.top.route === route, patience)
  }

  /** Taps what a screen reader calls so. */
  async tap(label: string | RegExp): Promise<void> {
    const node = await this.named('wx-view', label)
    this.count()
    await this.host.tap(node)
  }

  /** A move's own button at the foot, or behind 更多 where there are more than a thumb finds at once. */
  async begin(move: string): Promise<void> {
    await this.host.until(() => this.names().some((name) => name === move || name.startsWith('更多（')), patience)
    if (!this.names().includes(move)) await this.tap(/^更多（/)
    await this.tap(move)
    await this.named('wx-view', move, this.sheet)
  }

  /** Taps within the sheet that lies over the page. */
  async send(label: string): Promise<void> {
    const node = await this.named('wx-view', label, this.sheet)
    this.count()
    await this.host.tap(node)
  }

  async write(label: string, words: string): Promise<void> {
    await this.host.fire(await this.named('wx-input, wx-textarea', new RegExp(`^${label}`)), 'input', { value: words })
  }

  /** What it has under a name that begins so, e.g. a receipt code's. */
  names(): readonly string[] {
    return this.host.all('.page wx-view').map((node) => this.nameOf(node))
  }

  /** Until the page has stopped changing: what it asks the office for has come. */
  async settled(): Promise<void> {
    let seen = -1
    let since = Date.now()
    await this.host.until(() => {
      if (this.host.setDataLog.length !== seen) [seen, since] = [this.host.setDataLog.length, Date.now()]
      return Date.now() - since > 80
    }, patience)
  }

  /** Keeps what the page costs as it now is. */
  weigh(): void {
    const { route } = this.host.top
    const now = weightOf(this.host)
    const before = this.weights.get(route)
    this.weights.set(route, before && before.nodes > now.nodes ? before : now)
  }

  /** The innermost node of this kind that a screen reader calls so, once it is there; in a part of the page, or anywhere. */
  named(kind: string, label: string | RegExp, part: () => Element | undefined = () => this.host.top.element): Promise<Element> {
    const fits = (name: string) => (typeof label === 'string' ? name === label : label.test(name))
    return this.host.until(() => [...(part()?.querySelectorAll(kind) ?? [])].reverse().find((node) => fits(this.nameOf(node))), patience)
  }

  private readonly sheet = (): Element | undefined => this.host.all('wx-view').find((node) => this.host.attribute(node, 'aria-role') === 'dialog')

  private nameOf(node: Element): string {
    return String(this.host.attribute(node, 'aria-label'))
  }

  private count(): void {
    this.busiest = Math.max(this.busiest, this.host.setDataLog.length - this.counted)
    this.counted = this.host.setDataLog.length
  }
}

/** Half of each audit limit is enough for every screen that was walked, and replies are small (P19 P24). */
export function expectLight({ weights, setData, busiest, heard }: Hand): void {
  for (const [route, { nodes, depth, children }] of weights) {
    expect([route, 'nodes', nodes <= 500 || nodes]).toEqual([route, 'nodes', true])
    expect([route, 'depth', depth < 15 || depth]).toEqual([route, 'depth', true])
    expect([route, 'children', children <= 30 || children]).toEqual([route, 'children', true])
  }
  expect(Math.max(...setData.map(({ bytes }) => bytes))).toBeLessThanOrEqual(64 * 1024)
  expect(busiest).toBeLessThanOrEqual(10)
  const sizes = heard.map(({ bytes }) => bytes).sort((one, other) => one - other)
  expect(sizes[Math.ceil(sizes.length * 0.95) - 1]).toBeLessThanOrEqual(20 * 1024)
}
