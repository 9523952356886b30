/** 大字版, the app's own choice and kept with it; 朗读 where the browser can. */
import { canSpeak, speak } from '@/device/speak'

// As Taro keeps the app's face in a browser (src/app.tsx, `face`).
const key = 'face'
interface Kept { data?: { elder?: boolean } }
function read(): Kept {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? '{}') ?? {}) as Kept
  } catch {
    return {}
  }
}
function write(elder: boolean): void {
  try {
    localStorage.setItem(key, JSON.stringify({ data: { ...read().data, elder } }))
  } catch {
    // A private window keeps nothing; the page is large all the same.
  }
}

export function ease(): void {
  const root = document.documentElement
  const button = document.getElementById('elder') as HTMLButtonElement
  const look = (elder: boolean) => {
    root.className = elder ? 'elder' : ''
    button.textContent = elder ? '普通字' : '大字版'
    button.setAttribute('aria-pressed', String(elder))
  }
  look(read().data?.elder === true)
  button.addEventListener('click', () => {
    const elder = root.className !== 'elder'
    look(elder)
    write(elder)
  })
  const aloud = document.getElementById('speak') as HTMLButtonElement
  aloud.hidden = !canSpeak()
  aloud.addEventListener('click', () => speak((document.getElementById('result') as HTMLElement).innerText))
}
