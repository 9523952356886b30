import { useState } from 'react'
import type { SessionView } from '@shared/contract/session'
import { civilTime, dayWords, timeWords } from '@shared/domain/calendar'
import { withoutPhone } from '@shared/domain/checkInWords'
import { checkPhrase } from '@shared/domain/checkPhrase'
import { Chips } from '@/components/Chips'
import { Notice } from '@/components/Notice'
import { Controls, type ControlsProps } from '../../poster/Controls'
import { Paper } from '../../poster/Paper'
import type { PaperSize } from '../../poster/sizes'
import { codeOf, printedCodes, whole } from './codes'

export interface PosterProps extends Pick<ControlsProps, 'mini' | 'onMini' | 'filing' | 'onFiling'> {
  view: SessionView
  /** A stand's key, or `whole`. */
  chosen: string
  onChoose: (chosen: string) => void
  onBroken: (url: string) => void
  /** The address behind a code's path; '' where this build knows none. */
  linkOf: (path: string) => string
}
const span = ({ startsAt, endsAt }: SessionView['summary']): string => `${timeWords(startsAt)} 至 ${dayWords(startsAt) === dayWords(endsAt) ? civilTime(endsAt) : timeWords(endsAt)}`

/** One code on paper: for a wall, a door or a table. */
export function View({ view, chosen, onChoose, mini, onMini, onBroken, linkOf, filing, onFiling }: PosterProps) {
  const codes = printedCodes(view)
  const [size, setSize] = useState<PaperSize>('a4')
  const code = codeOf(codes, chosen)
  if (!code) return <Notice tone='off' icon='qr' say='签到码由主办单位发放，您这里没有可打印的码。' />
  const { summary } = view
  const nameOf = (stand: string | null) => view.card.stands.find(({ key }) => key === stand)?.name ?? '全场'
  const part = code.stand === null ? '' : nameOf(code.stand)
  const link = linkOf(code.path)
  return (
    <>
      <Controls size={size} onSize={setSize} mini={mini} onMini={onMini} link={link} filing={filing} onFiling={onFiling}>
        {codes.length > 1 && <Chips label='哪个码' shown options={codes.map(({ stand }) => ({ value: stand ?? whole, label: nameOf(stand) }))} value={code.stand ?? whole} onChange={(next) => { if (next) onChoose(next) }} />}
      </Controls>
      <Paper
        house='安全生产月 · 活动签到' title={summary.title} part={part} where={[span(summary), summary.place].filter(Boolean).join(' · ')} letters={code.code} size={size}
        codes={{ name: `${summary.title}${part}`, what: '签到码', link, mini: mini.state === 'made' ? mini.url : '', onBroken }}
        how='用微信或手机相机扫码即记一次。不用注册，不留电话。' rules={[summary.rule, withoutPhone]} phrase={checkPhrase(code.code)} foot={[`主办：${summary.lead.name}`, filing.trim()]}
      />
    </>
  )
}
