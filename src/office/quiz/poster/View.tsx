import { useState } from 'react'
import type { CompetitionView } from '@shared/contract/quizOffice'
import { competitionPhrase } from '@shared/domain/checkPhrase'
import { Controls, type ControlsProps } from '../../poster/Controls'
import { Paper } from '../../poster/Paper'
import type { PaperSize } from '../../poster/sizes'
import { paperWords, spanWords } from '../shown'

export interface PosterProps extends Pick<ControlsProps, 'mini' | 'onMini' | 'link' | 'filing' | 'onFiling'> {
  view: CompetitionView
  onBroken: (url: string) => void
}

/** How it is counted, in a sentence for those who take part. */
const countedWords = ({ mode, national }: Pick<CompetitionView['summary'], 'mode' | 'national'>): string =>
  mode === 'practice' ? '这是练习，不计入参与人数和人次。' : national ? '计入全国网络知识竞赛的参与人数和人次，计在您所在的单位。' : '计入本次活动的参与人数和人次，计在主办单位。'
/** W-18: where there is something to win, the rules are said to be there. */
const prizeWords = ({ prizes }: CompetitionView['card']): string => (prizes.trim() === '' ? '不设奖品。' : `奖品：${prizes.trim()}。活动规则和抽奖名单在扫开的页面上。`)

const mostNamed = 3
function whoWords({ card, audience }: CompetitionView): string {
  if (card.audience.kind === 'public') return ''
  const named = audience.slice(0, mostNamed).map(({ name }) => name).join('、')
  return `限${named}${audience.length > mostNamed ? `等 ${String(audience.length)} 个单位` : ''}及其下级的人员参加。`
}

/** One competition on paper: for a wall or a table. */
export function View({ view, mini, onMini, onBroken, link, filing, onFiling }: PosterProps) {
  const [size, setSize] = useState<PaperSize>('a4')
  const { summary, card } = view
  return (
    <>
      <Controls size={size} onSize={setSize} mini={mini} onMini={onMini} link={link} filing={filing} onFiling={onFiling} />
      <Paper
        house='安全生产月 · 知识竞答' title={summary.title} part='' where={spanWords(card)} letters='' size={size}
        codes={{ name: summary.title, what: '参加码', link, mini: mini.state === 'made' ? mini.url : '', onBroken }}
        how='用微信或手机相机扫码答题。不用注册，不留电话。' rules={[whoWords(view), `${paperWords(card)}。`, countedWords(summary), prizeWords(card)].filter(Boolean)}
        phrase={competitionPhrase(summary.id)} foot={[`主办：${summary.owner.name}`, filing.trim()]}
      />
    </>
  )
}
