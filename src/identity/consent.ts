/** WeChat's privacy question, put by a sheet of ours (W-01). A browser never asks. */
import { create } from 'zustand'
import { onConsentAsk } from '@/device/consent'
import type { ConsentAsk } from '@/device/devices'

interface Consent {
  /** WeChat waits for an answer: show the sheet. Its agreeing button has openType agreePrivacyAuthorization. */
  readonly asked: boolean
  /** With the id of that button. */
  agree(buttonId: string): void
  /** Whatever needed it then says privacy_refused, and everything else goes on. */
  refuse(): void
}
let ask: ConsentAsk | undefined

const answer = (give: (ask: ConsentAsk) => void): void => {
  const waiting = ask
  ask = undefined
  useConsent.setState({ asked: false })
  if (waiting) give(waiting)
}
export const useConsent = create<Consent>()(() => ({
  asked: false,
  agree: (buttonId) => answer((waiting) => waiting.agree(buttonId)),
  refuse: () => answer((waiting) => waiting.refuse()),
}))

/** Once at the start of the app. A question that comes while one is open refuses the older one, which nobody can answer any more. */
export const listenForConsent = (): void => onConsentAsk((asked) => {
  ask?.refuse()
  ask = asked
  useConsent.setState({ asked: true })
})
