/** Asks for one more message in WeChat: one acceptance is one message (W-10). */
import { useEffect, useState } from 'react'
import type { Input, Output } from '@shared/contract/actions'
import { call } from '@/api/client'
import { problemIn } from '@/api/problem'
import { askMessages, canAskMessages } from '@/device/messages'
import { randomBytes } from '@/device/random'

type Purpose = Input<'account.acceptMessages'>['purposes'][number]
const tapId = async (): Promise<string> => `tap-${[...(await randomBytes(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`

/**
 * What a button may call straight from its tap; undefined where WeChat cannot tell this person anything.
 * @param say receives what came of it, in words.
 */
export function useMessages(purpose: Purpose, say: (words: string) => void): (() => void) | undefined {
  const [offer, setOffer] = useState<Output<'account.messages'>['offers'][number]>()
  useEffect(() => {
    // Without the answer there is no button: the inbox has everything anyway.
    if (canAskMessages) void call('account.messages', {}).then(({ offers }) => setOffer(offers.find((one) => one.purpose === purpose)), () => undefined)
  }, [purpose])
  if (!offer) return undefined
  return () => {
    const asked = askMessages([offer.templateId])
    void asked.then(async (accepted) => {
      if (accepted.length === 0) return say('没有开启微信提醒，进展都在“消息”里。')
      await call('account.acceptMessages', { id: await tapId(), purposes: [purpose] })
      say('好的，下一次会在微信里告诉您。每点一次，提醒一次。')
    }).catch((error: unknown) => say(problemIn(error).say))
  }
}
