/** What people write for others to see is not shown to them before it has passed (W-07 W-08). Whatever WeChat cannot or will not say, people decide. */

/** Why something waits for people: WeChat doubts it, calls it risky, has not answered in time, cannot be asked, or does not know its writer any more. */
export const humanReasons = { review: '微信建议人工复核', risky: '微信判为有风险', timeout: '微信没有按时给出结果', unavailable: '微信审核暂时不可用', none: '这里没有接入微信审核', writer: '作者近期没有打开小程序，不能自动审核', content: '微信不能识别这份内容' } as const
export type HumanReason = keyof typeof humanReasons

/** WeChat takes so many letters at once, counted in code points. */
export const mostLetters = 2500
/** WeChat promises the verdict on a picture within thirty minutes. */
export const verdictWithin = 35 * 60_000

/** The text in parts that WeChat takes; no letter is cut in two, and an empty text is one empty part. */
export function partsOf(text: string): readonly string[] {
  const letters = [...text]
  const count = Math.max(1, Math.ceil(letters.length / mostLetters))
  return Array.from({ length: count }, (_, part) => letters.slice(part * mostLetters, (part + 1) * mostLetters).join(''))
}
/** The worst of several verdicts is the verdict. */
export function worst(verdicts: readonly ('pass' | 'review' | 'risky')[]): 'pass' | 'review' | 'risky' {
  return verdicts.includes('risky') ? 'risky' : verdicts.includes('review') ? 'review' : 'pass'
}
