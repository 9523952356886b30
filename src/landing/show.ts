/** What the page shows, by the words every scan is answered with. Text is set as text: nothing of an answer becomes markup. */
import type { PublicCard } from '@shared/contract/session'
import type { Face } from '@shared/domain/checkInWords'
import { withoutPhone } from '@shared/domain/checkInWords'
import { askPage } from '@shared/domain/scene'
import { takesQuestions } from '@shared/domain/sessionWords'

const shapes: Readonly<Record<Face['sign'], string>> = {
  check: 'M4 12.5l5.5 5.5L20 7',
  wait: 'M12 3a9 9 0 100 18 9 9 0 000-18zm0 4v5l3.5 2',
  off: 'M12 3a9 9 0 100 18 9 9 0 000-18zM7 12h10',
  kept: 'M6 3h12v18H6zM10 18h4',
  warn: 'M12 3l9.5 17h-19zM12 10v4.5m0 2.5v.5',
}
const svg = 'http://www.w3.org/2000/svg'
const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement

function sign(name: Face['sign']): SVGElement {
  const picture = document.createElementNS(svg, 'svg')
  const path = document.createElementNS(svg, 'path')
  const look = { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', 'stroke-width': '2', 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true' }
  for (const name of Object.keys(look) as (keyof typeof look)[]) picture.setAttribute(name, look[name])
  path.setAttribute('d', shapes[name])
  picture.appendChild(path)
  return picture
}
function line(text: string, look: string): HTMLElement {
  const made = document.createElement('p')
  made.className = look
  made.textContent = text
  return made
}
function fill(place: HTMLElement, children: readonly HTMLElement[]): void {
  place.textContent = ''
  for (const child of children) place.appendChild(child)
  place.hidden = children.length === 0
}
const cardLines = ({ title, stand, place, lead, rule }: PublicCard, phrase: string): HTMLElement[] =>
  [line(title, 'title'), ...[stand ? stand.name : '', place, `主办：${lead.name}`, `核对语：${phrase}`, rule].filter((text) => text !== '').map((text) => line(text, 'note'))]

/** What may be done: try once more, sign in. */
export interface Ways { readonly again: boolean; readonly enter: boolean }
/** @param phrase of the code that was opened, as its poster shows it */
export function show(face: Face, session: PublicCard | null, phrase: string, { again, enter }: Ways): void {
  const word = line('', 'word')
  word.appendChild(sign(face.sign))
  word.appendChild(document.createTextNode(face.word))
  const result = byId('result')
  result.className = `result ${face.tone}`
  fill(result, [word, ...face.lines.map((text) => line(text, 'line'))])
  fill(byId('about'), session ? cardLines(session, phrase) : [])
  const ask = byId('ask') as HTMLAnchorElement
  ask.hidden = !session || !takesQuestions(session)
  if (session) ask.href = `/#/${askPage}?session=${session.id}`
  const helped = byId('helped')
  helped.textContent = withoutPhone
  helped.hidden = !face.helped
  byId('enter').hidden = !enter
  byId('again').hidden = !again
  byId('again').className = enter ? 'act' : 'act main'
}
export function onAgain(act: () => void): void {
  byId('again').addEventListener('click', act)
}
