import { useState } from 'react'
import { Text, View as Box } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { Field } from '@/components/Field'
import { Frame } from '@/components/Frame'
import { Notice } from '@/components/Notice'
import { Paper } from './Paper'
import { sizes, type CardSize } from './sizes'
import styles from './index.module.scss'

export interface CardProps {
  /** A unit's own code, when the card is for one unit. */
  code: string
  onCode: (code: string) => void
  issuer: string
  onIssuer: (issuer: string) => void
  filing: string
  onFiling: (filing: string) => void
  /** Where the printed code leads; '' on a phone that has no address to print. */
  address: string
  canPrint: boolean
  onPrint: () => void
}

export function View({ code, onCode, issuer, onIssuer, filing, onFiling, address, canPrint, onPrint }: CardProps) {
  const [size, setSize] = useState<CardSize>('a6')
  return (
    <Frame title='隐患卡' back {...(canPrint && { foot: <BigButton icon='print' label='打印' onTap={onPrint} /> })}>
      <Box className={styles.screenOnly}>
        <Text className={styles.say}>填好后交给网格员、联络员或安委办工作人员，由他们代报，并把回执码告诉填卡人。</Text>
        <Field label='单位编码' note='选填：扫码上报时自动带出单位' value={code} onInput={(typed) => onCode(typed.toUpperCase().replace(/[^0-9A-Z]/g, ''))} maxLength={7} placeholder='例如 U3K9Q2B' />
        <Field label='印发单位' note='写全称，印在最下面' value={issuer} onInput={onIssuer} maxLength={40} placeholder='例如 云溪经济开发区安全生产委员会办公室' />
        <Field label='网站备案号' note='选填' value={filing} onInput={onFiling} maxLength={40} placeholder='例如 某ICP备12345678号' />
        {canPrint && <Chips label='印多大' shown options={sizes} value={size} onChange={(next) => { if (next) setSize(next) }} />}
        {!canPrint && <Notice tone='off' icon='print' say='手机上不能直接打印。请在电脑上打开本系统，从“我的”进入本页打印。' />}
      </Box>
      <Paper code={code} address={address} size={size} issuer={issuer.trim()} filing={filing.trim()} />
    </Frame>
  )
}
