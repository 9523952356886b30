import { showProgress } from '../../config/build/progress'

function screen(isTTY: boolean) {
  const written: string[] = []
  return { isTTY, written, write: (text: string) => written.push(text) }
}
let clock = 0
const now = () => clock

beforeEach(() => { clock = 0; jest.useFakeTimers() })
afterEach(() => jest.useRealTimers())

test('on a terminal one line counts the seconds and the share of the builder, and is gone at the end', () => {
  const terminal = screen(true)
  const progress = showProgress('h5', terminal, now)
  progress.heard('● Webpack ███ building (10%) 0/4 entries\n● Webpack ███ sealing (71%)')
  clock = 12_000
  jest.advanceTimersByTime(500)
  expect(terminal.written.at(-1)).toBe('\r\x1b[2K正在构建 h5 / Building h5 … 12 秒 · 71%')
  expect(terminal.written.join('')).not.toContain('\n')
  progress.end()
  expect(terminal.written.at(-1)).toBe('\r\x1b[2K')
  const { length } = terminal.written
  jest.advanceTimersByTime(5_000)
  expect(terminal.written).toHaveLength(length)
})

test('in a log it is one line', () => {
  const log = screen(false)
  const progress = showProgress('h5', log, now)
  progress.heard('(10%)')
  jest.advanceTimersByTime(60_000)
  progress.end()
  expect(log.written).toEqual(['正在构建 h5 / Building h5\n'])
})
