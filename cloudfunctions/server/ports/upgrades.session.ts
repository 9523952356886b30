/** Names of before they had an end: counted from the day that the end came. */
import { instantOf } from '@shared/domain/calendar'
import { forgetNamesAt, nothingToForget } from '@shared/domain/typedNames'
import type { Stored } from './upgrades.hazard'

const cameOn = instantOf('2026-11-27')
/** Version 1 → 2. */
export const limitAttendee = (attendee: Stored): Stored => ({ ...attendee, v: 2, forgetAt: forgetNamesAt(cameOn) })
/** Version 1 → 2: partners are counted from the session's next change on. */
export const withPartners = (count: Stored): Stored => ({ ...count, v: 2, jointIds: [] })
export const limitRoll = (roll: Stored): Stored => ({ ...roll, v: 2, forgetAt: (roll['people'] as { name: string }[]).some(({ name }) => name !== '') ? forgetNamesAt(cameOn) : nothingToForget })
