import { useState } from 'react'
import { Text, View as Box } from '@tarojs/components'
import type { SessionView } from '@shared/contract/session'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { Field } from '@/components/Field'
import { Notice } from '@/components/Notice'
import { Tap } from '@/components/Tap'
import { codeOf, printedCodes, whole } from './codes'
import { Paper } from './Paper'
import { sizes, type PaperSize } from './sizes'
import type { MiniCode } from './useMiniCode'
import styles from './index.module.scss'

export interface PosterProps {
  view: SessionView
  /** A stand's key, or `whole`. */
  chosen: string
  onChoose: (chosen: string) => void
  mini: MiniCode
  onMini: () => void
  onBroken: (url: string) => void
  /** The address behind a code's path; '' where this build knows none. */
  linkOf: (path: string) => string
  filing: string
  onFiling: (filing: string) => void
  canPrint: boolean
  onPrint: () => void
}
const missing = {
  missed: '小程序码现在取不到，这张海报只印网页码。',
  refused: '微信没有给出小程序码，这张海报只印网页码；小程序发布以后再打开本页即可带上。',
} as const

/** One code on paper: for a wall, a door or a table. */
export function View({ view, chosen, onChoose, mini, onMini, onBroken, linkOf, filing, onFiling, canPrint, onPrint }: PosterProps) {
  const codes = printedCodes(view)
  const [size, setSize] = useState<PaperSize>('a4')
  const code = codeOf(codes, chosen)
  if (!code) return <Notice tone='off' icon='qr' say='签到码由主办单位发放，您这里没有可打印的码。' />
  const nameOf = (stand: string | null) => view.card.stands.find(({ key }) => key === stand)?.name ?? '全场'
  const link = linkOf(code.path)
  return (
    <>
      <Box className={styles.screenOnly}>
        <Chips label='多大' shown options={sizes} value={size} onChange={(next) => { if (next) setSize(next) }} />
        {codes.length > 1 && <Chips label='哪个码' shown options={codes.map(({ stand }) => ({ value: stand ?? whole, label: nameOf(stand) }))} value={code.stand ?? whole} onChange={(next) => { if (next) onChoose(next) }} />}
        <Field label='网站备案号' note='选填，印在最下面' value={filing} onInput={onFiling} maxLength={40} placeholder='例如 某ICP备12345678号' />
        {(mini.state === 'missed' || mini.state === 'refused') && (
          <Notice tone='wait' icon='qr' live say={missing[mini.state]}>
            {mini.state === 'missed' && <Tap label='再取小程序码' onTap={onMini}><Text className={styles.say}>再取一次</Text></Tap>}
          </Notice>
        )}
        {link === '' && mini.state !== 'made' && <Notice tone='wait' icon='qr' say='这个版本没有网页地址，只能印出字母。请在电脑浏览器里打开本系统来打印。' />}
        {canPrint ? <BigButton icon='print' label='打印' onTap={onPrint} /> : <Text className={styles.say}>手机上不能直接打印。请在电脑上打开本系统，从这一场的页面进入本页打印。</Text>}
      </Box>
      <Paper summary={view.summary} code={code.code} stand={code.stand === null ? '' : nameOf(code.stand)} link={link} mini={mini.state === 'made' ? mini.url : ''} onBroken={onBroken} size={size} filing={filing.trim()} />
    </>
  )
}
