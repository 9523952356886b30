import { Text, View as Box } from '@tarojs/components'
import type { Input, Output } from '@shared/contract/actions'
import { timeWords } from '@shared/domain/calendar'
import { BigButton } from '@/components/BigButton'
import { Notice } from '@/components/Notice'
import { Row } from '@/components/Row'
import { Section } from '@/components/Section'
import { saveWords } from '@/device/documents'
import { PublishForm } from './PublishForm'
import { SeedForm } from './SeedForm'
import styles from './index.module.scss'

export interface DrawProps {
  drawing: Output<'quiz.drawing'>
  busy: boolean
  said: string
  /** The list is here and can be saved. */
  hasFile: boolean
  onPublish: (asked: Pick<Input<'quiz.freezeDraw'>, 'winners' | 'source' | 'leaveHeld'>) => void
  onDraw: (seed: string) => void
  onReload: () => void
  onMake: () => void
  onSave: () => void
  onPublicPage: () => void
}

/** Why no list can be published; '' = it can. */
function whyNot({ own, ended, prizes }: DrawProps['drawing']): string {
  if (!own) return '抽奖由主办单位的人员办理。'
  if (prizes === '') return '这场答题没有设奖品，不用抽奖。'
  return ended ? '' : '答题还没有结束。请先在“这场答题”里结束，再公布抽奖名单。'
}

export function View({ drawing, busy, said, hasFile, onPublish, onDraw, onReload, onMake, onSave, onPublicPage }: DrawProps) {
  const { title, prizes, draw, own } = drawing
  const why = draw ? '' : whyNot(drawing)
  return (
    <Box className={styles.page}>
      <Box className={styles.card}>
        <Text className={styles.title} role='heading' aria-level='2'>{title}</Text>
        {prizes !== '' && <Text className={styles.told}>{`奖品：${prizes}`}</Text>}
        {draw && <Text className={styles.told}>{`抽 ${String(draw.winners)} 名。种子来源：${draw.source}`}</Text>}
        {draw && draw.state !== 'listing' && <Text className={styles.told}>{`名单 ${String(draw.count)} 人，${timeWords(draw.listedAt)} 公布${draw.leftOut > 0 ? `；待核或可能晚到的 ${draw.leftOut >= 10_000 ? '1 万份以上' : `${String(draw.leftOut)} 份`}没有列入` : ''}`}</Text>}
        {draw && draw.listHash !== '' && <Text className={styles.hash} userSelect>{`名单指纹（SHA-256）：${draw.listHash}`}</Text>}
        {draw?.state === 'drawn' && <Text className={styles.told}>{`${timeWords(draw.drawnAt)} 开奖，抽出 ${String(draw.won.length)} 名。种子：${draw.seed}`}</Text>}
      </Box>
      {said !== '' && <Text className={styles.told} role='status'>{said}</Text>}
      {why !== '' && <Notice tone='wait' say={why} />}
      {!draw && why === '' && <PublishForm drawing={drawing} busy={busy} onPublish={onPublish} />}
      {draw?.state === 'listing' && <Notice tone='progress' say='名单正在整理，一般一分钟内公布。'><BigButton tone='plain' label='看看好了没有' busy={busy} onTap={onReload} /></Notice>}
      {draw?.state === 'listed' && own && <SeedForm source={draw.source} busy={busy} onDraw={onDraw} />}
      {draw?.state === 'drawn' && (
        <Section title='怎样兑奖'>
          <Text className={styles.told}>{draw.won.length === 0 ? '名单里没有人，没有抽出。' : '抽中的人在自己的消息里收到通知，来领奖时当面打开手机上的抽奖页：上面写着“您被抽中了”和他的编号。编号在下面、还没有领过的，就发给他。'}</Text>
          {draw.won.length > 0 && (
            <Box className={styles.card} role='list' aria-label='抽中的编号'>
              {draw.won.map((entry, n) => <Text key={entry} className={styles.hash} role='listitem' userSelect>{`${String(n + 1)}. ${entry}${draw.withdrawn.includes(entry) ? '（已撤销，不发奖）' : ''}`}</Text>)}
            </Box>
          )}
          {draw.withdrawn.length > 0 && <Text className={styles.hint}>已撤销：名单公布后答卷被撤回，没有收到中奖通知。名单和抽出的编号不变。</Text>}
          <Text className={styles.hint}>本系统不记谁领了奖，也查不到编号是谁的：请在纸上按编号登记领取。</Text>
        </Section>
      )}
      {draw && draw.state !== 'listing' && (
        <Section title='公布'>
          <Row icon='list' label='公开的抽奖页' note='能参加的人都看得到：名单、指纹、种子、抽中的编号' onTap={onPublicPage} />
          {hasFile ? <BigButton tone='plain' icon='save' label={saveWords} onTap={onSave} /> : <BigButton tone='plain' icon='down' label='把名单做成文件' busy={busy} onTap={onMake} />}
          <Text className={styles.hint}>名单里只有编号，没有姓名，可以贴出来。任何人用名单和种子都能算出同样的结果。名单公布后，再核定或撤回的答卷不改变它。</Text>
        </Section>
      )}
    </Box>
  )
}
