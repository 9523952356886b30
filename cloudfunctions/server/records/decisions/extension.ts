/** 延期: asked once, before the deadline, with a ground; somebody else answers. */
import { endOfDay, isPast } from '@shared/domain/calendar'
import type { Extension } from '../../ports/documents'
import type { Decide, Deciding } from './deciding'

/** Longer than this is no extension but a new plan of the office. */
const longest = 90 * 86_400_000

export const askExtension: Decide<'askExtension'> = async ({ report, now }, input) => {
  if (isPast(report.fixBy, now)) return Promise.resolve({ refuse: 'extension_too_late', field: 'until' })
  const until = endOfDay(input.until)
  if (until <= report.fixBy || until > now + longest) return { refuse: 'until_not_possible', field: 'until' }
  return { change: { extension: { until, ground: input.ground, askedAt: now, decided: 'asked' } } }
}

/** Who asked does not answer himself, for whichever unit he acts. */
const asker = ({ report }: Deciding): string | null => report.steps.filter((step) => step.move === 'askExtension').at(-1)?.byPersonId ?? null
const answer = async (facts: Deciding, change: (asked: Extension) => { readonly extension: Extension; readonly fixBy?: number }) => {
  const { extension } = facts.report
  if (extension === null) return Promise.resolve({ refuse: 'move_not_possible', field: 'move' } as const)
  if (asker(facts) === facts.caller.personId) return { refuse: 'asker_never_grants', field: 'move' } as const
  return { change: change(extension) }
}
export const grantExtension: Decide<'grantExtension'> = (facts) => answer(facts, (asked) => ({ extension: { ...asked, decided: 'granted' }, fixBy: asked.until }))
export const refuseExtension: Decide<'refuseExtension'> = (facts) => answer(facts, (asked) => ({ extension: { ...asked, decided: 'refused' } }))
