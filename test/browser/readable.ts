// W-20 on the page as the browser draws it: letters large enough, lines apart, targets wide enough for a thumb.
import type { Page } from 'playwright-core'
import { standing, type FaceName } from './harness'

/** px at 390 wide. Elder: main text at least 18 and targets at least 60, as the 2021 rule says; normal: 44. */
const least: Readonly<Record<FaceName, { letters: number; target: number }>> = {
  normal: { letters: 13, target: 44 },
  dark: { letters: 13, target: 44 },
  elder: { letters: 18, target: 60 },
}
const leastLeading = 1.3

const measure = (letters: number, target: number) => `(() => {
  const shown = (element) => {
    const { width, height } = element.getBoundingClientRect()
    const { visibility, display, opacity } = getComputedStyle(element)
    return width > 0 && height > 0 && visibility !== 'hidden' && display !== 'none' && opacity !== '0' && !element.closest('[aria-hidden=true]')
  }
  const named = (element) => (element.getAttribute('aria-label') || element.textContent || element.outerHTML).trim().slice(0, 60)
  const faults = []
  for (const element of document.querySelectorAll('.page *')) {
    const words = [...element.childNodes].filter((node) => node.nodeType === 3 && node.textContent.trim() !== '')
    if (words.length === 0 || !shown(element)) continue
    const { fontSize, lineHeight } = getComputedStyle(element)
    if (parseFloat(fontSize) < ${letters}) faults.push('letters of ' + fontSize + ': ' + named(element))
    if (parseFloat(lineHeight) / parseFloat(fontSize) < ${leastLeading}) faults.push('lines ' + lineHeight + ' apart at ' + fontSize + ': ' + named(element))
  }
  for (const element of document.querySelectorAll('[role=button], [role=link], [role=radio], [role=checkbox], [role=switch], [role=tab], input, textarea')) {
    if (!shown(element) || element.type === 'file') continue
    const { width, height } = (element.closest('taro-input-core, taro-textarea-core') ?? element).getBoundingClientRect()
    if (Math.round(width) < ${target} || Math.round(height) < ${target}) faults.push('target ' + Math.round(width) + '×' + Math.round(height) + ': ' + named(element))
  }
  return [...new Set(faults)].slice(0, 12)
})()`

export async function expectReadable(page: Page, face: FaceName): Promise<void> {
  const { letters, target } = least[face]
  await standing(page)
  const faults = await page.evaluate<string[]>(measure(letters, target))
  if (faults.length > 0) throw new Error(`${face} on ${page.url()}:\n  ${faults.join('\n  ')}`)
}

/** A reader who makes letters 30 px: nothing may be pushed off a 375 px phone. */
export async function withLargestLetters(page: Page): Promise<void> {
  await page.setViewportSize({ width: 375, height: 812 })
  await page.addStyleTag({ content: '.page { --type-body: 30px !important; --type-section: 32px !important; --type-title: 34px !important; --type-note: 28px !important; --type-smallest: 26px !important }' })
}
