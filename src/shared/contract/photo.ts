/** What a phone must know to send a photo (design decision 9); the actions stand in photo.rows.ts. */
export const photoPurposes = { before: '整改前', after: '整改后', supplement: '补充', evidence: '活动证明' } as const
/** The phone sends at most this; the office refuses more before reading it. */
export const photoMaxBytes = 3_000_000
