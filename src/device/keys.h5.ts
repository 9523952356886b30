import type { OnKey, Reveal, StepInto } from './devices'

/** Somebody who types means the letter, not the list. */
const types = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

export const hasKeys = true
/** Enter on a button is the button's. */
const presses = ({ key, target }: KeyboardEvent): boolean => key === 'Enter' && target instanceof HTMLElement && target.closest('[tabindex]') !== null

/** Plain keys of the page; what `act` took (true) does nothing else. */
export const onKey: OnKey = (act) => {
  const listen = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || types(event.target) || presses(event)) return
    if (act(event.key)) event.preventDefault()
  }
  document.addEventListener('keydown', listen)
  return () => document.removeEventListener('keydown', listen)
}
export const reveal: Reveal = (id) => document.getElementById(id)?.scrollIntoView({ block: 'nearest' })
export const stepInto: StepInto = (id) => document.getElementById(id)?.querySelector<HTMLElement>('[tabindex="0"], button, input, textarea')?.focus()
