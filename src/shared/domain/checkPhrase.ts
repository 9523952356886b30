/**
 * Two words that a poster and the page behind its code both show, so that a person sees that they belong together (T-42). Made of the
 * code's own letters: a poster that leads elsewhere would need a page that shows the words of another code.
 */
import { receiptLetters } from './receipt'

const words = '青松 明月 春风 稻田 白鹭 石桥 清泉 杏花 麦浪 远山 竹林 晨光 荷塘 银杏 海棠 云雀 溪流 枫叶 茶园 燕子 梧桐 雪峰 渔火 梅花 芦苇 彩虹 古井 风车 柿树 星河 草原 灯塔'.split(' ')

const wordAt = (n: number): string => words[n % words.length] ?? ''
/** Of a competition, whose id is no code: both words follow from all of its letters (FNV-1a, then mixed once more, since neighbouring ids are common). */
export function competitionPhrase(id: string): string {
  const sum = [...id].reduce((so, letter) => Math.imul(so ^ letter.charCodeAt(0), 16_777_619), 0x811c9dc5)
  const mixed = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d) >>> 0
  return `${wordAt(mixed >>> 5)} · ${wordAt(mixed >>> 20)}`
}
/** @param code thirteen letters, or a unit's seven; a screen's token after them does not matter. @returns e.g. `青松 · 明月`, by its last two */
export const checkPhrase = (code: string): string => (code.split('.')[0] ?? '').slice(-2).split('').map((letter) => words[receiptLetters.indexOf(letter)] ?? '').join(' · ')
