import { useEffect, useRef, useState } from 'react'
import { checkPhrase } from '@shared/domain/checkPhrase'
import { problems } from '@shared/contract/problems'
import type { Output } from '@shared/contract/actions'
import type { PlaceClass } from '@shared/domain/words'
import { call } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import { moved, offsetBetween, type Offset } from '@/components/PinPad/metres'
import type { Position } from '@/device/devices'
import { findPosition } from '@/device/location'
import { scan } from '@/device/scan'
import { unitCodeGiven, unitCodeIn } from './unitCode'
import { nameOfUnit, rememberUnit } from '../unitNames'
import type { Writing } from './useDraft'

export type FoundUnit = Pick<Output<'hazard.places'>['rows'][number], 'id' | 'name' | 'class'> & { address?: string }
type Busy = '' | 'locating' | 'searching'

/** The place in any of three ways; no one of them is needed (W-04). */
export function usePlace(writing: Writing, codeGiven?: string) {
  const { draft, place } = writing
  const [fix, setFix] = useState<Position>()
  const [busy, setBusy] = useState<Busy>('')
  const [say, setSay] = useState('')
  const [found, setFound] = useState<readonly FoundUnit[]>()
  const position = draft?.report.place.position ?? null
  const start = fix ?? position

  const locate = async () => {
    setSay('')
    setBusy('locating')
    const got = await findPosition()
    setBusy('')
    if (!got.ok) {
      setSay(got.why === 'cancelled' ? '' : problems[got.why].say)
      return
    }
    setFix(got.position)
    place({ position: { ...got.position, moved: false } })
  }
  const pin = (offset: Offset) => {
    if (!start || !position) return
    const still = offset.east === 0 && offset.north === 0
    place({ position: { ...position, ...moved(start, offset), moved: !still } })
  }
  const pick = (unit: FoundUnit) => {
    rememberUnit(unit.id, unit.name)
    setFound(undefined)
    setSay('')
    place({ unitId: unit.id, class: unit.class })
  }
  const search = async (words: string, code?: string) => {
    setSay('')
    setBusy('searching')
    try {
      const { rows } = await call('hazard.places', { words, limit: 20, ...(code !== undefined && { code }) })
      const [only] = rows
      if (code !== undefined && only) pick(only)
      else setFound(rows)
      if (rows.length === 0) setSay(problems.unknown_unit.say)
    } catch (error) {
      setSay(failureOf(error).say)
    }
    setBusy('')
  }
  /** Words of a name or address, or the code from a unit's sign. */
  const find = (typed: string) => {
    const code = unitCodeIn(typed)
    void search(code === undefined ? typed.trim() : '', code)
  }
  const read = async () => {
    const got = await scan()
    if (got.ok) {
      const code = unitCodeIn(got.content)
      if (code === undefined) setSay(problems.code_unknown.say)
      else await search('', code)
    } else if (got.why !== 'cancelled') setSay(problems[got.why].say)
  }
  // Opened from a unit's own QR: its place is filled in once, unless one has been picked before.
  const arrived = useRef(false)
  const ready = draft !== undefined
  useEffect(() => {
    if (!ready || arrived.current) return
    arrived.current = true
    const code = unitCodeGiven(codeGiven)
    if (code !== undefined) void search('', code)
  })
  return {
    position,
    offset: start && position ? offsetBetween(start, position) : { east: 0, north: 0 },
    unitName: nameOfUnit(draft?.report.place.unitId ?? null),
    /** Of the card or sign that led here, as it stands on it (T-42); '' = none. */
    phrase: checkPhrase(unitCodeGiven(codeGiven) ?? ''),
    busy,
    say,
    found,
    onLocate: () => void locate(),
    onForget: () => { setFix(undefined); place({ position: null }) },
    onPin: pin,
    onFind: find,
    onScan: () => void read(),
    onPick: pick,
    onUnpick: () => place({ unitId: null }),
    onClass: (value: PlaceClass) => place({ class: value }),
    onWords: (words: string) => place({ words }),
  }
}
export type PlaceProps = ReturnType<typeof usePlace>
