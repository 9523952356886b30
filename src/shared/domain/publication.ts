/** An answered question that everybody may read (问答, D10). It is published as an edition of its own; nobody else sees it before it has passed (W-07). */
import type { Tone } from './words'

export const publicationStates = { checking: { label: '待审核', tone: 'wait' }, shown: { label: '已公开', tone: 'safe' }, blocked: { label: '未通过审核', tone: 'late' }, down: { label: '已撤下', tone: 'off' } } as const satisfies Record<string, { label: string; tone: Tone }>
export type PublicationState = keyof typeof publicationStates

/** May it be published (again)? What is being checked or read by all stays as it is until it is taken down. */
export const mayPublish = (state: PublicationState | undefined): boolean => state === undefined || state === 'blocked' || state === 'down'
/** May it be taken out of sight? Also while it still waits. */
export const mayTakeDown = (state: PublicationState): boolean => state === 'checking' || state === 'shown'

/** Names an edition where moderation keeps its verdict. */
export const moderationOfAnswer = (id: string, edition: number): string => `answer:${id}:${String(edition)}`
/** The publication that a verdict is about; undefined where it is about something else. */
export function answerOfModeration(moderationId: string): { readonly id: string; readonly edition: number } | undefined {
  const [, id, edition] = /^answer:([0-9a-z-]+):(\d{1,6})$/.exec(moderationId) ?? []
  return id === undefined ? undefined : { id, edition: Number(edition) }
}
/** What WeChat and people are shown of it, as one text. */
export const wholeText = (question: string, answer: string): string => `问：${question}\n答：${answer}`
