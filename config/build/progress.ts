// A build of half a minute says that it lives: on a terminal one line that counts, elsewhere (a log) one line in all.

export interface Progress {
  /** What the builder says; the last share in it is shown. */
  heard: (said: string) => void
  end: () => void
}
interface Screen {
  isTTY?: boolean
  write: (text: string) => unknown
}
const every = 500
const clearLine = '\r\x1b[2K'
const shareIn = /\((\d{1,3})%\)/g

export function showProgress(name: string, screen: Screen = process.stderr, now: () => number = Date.now): Progress {
  const title = `正在构建 ${name} / Building ${name}`
  if (!screen.isTTY) {
    screen.write(`${title}\n`)
    return { heard: () => undefined, end: () => undefined }
  }
  const started = now()
  let share = ''
  const draw = (): void => { screen.write(`${clearLine}${title} … ${Math.round((now() - started) / 1000)} 秒${share}`) }
  draw()
  const clock = setInterval(draw, every)
  return {
    heard: (said) => {
      const last = [...said.matchAll(shareIn)].pop()?.[1]
      if (last !== undefined) share = ` · ${last}%`
    },
    end: () => {
      clearInterval(clock)
      screen.write(clearLine)
    },
  }
}
