import { Text, View as Box } from '@tarojs/components'
import type { Me } from '@shared/contract/account'
import { roles } from '@shared/domain/words'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { Frame } from '@/components/Frame'
import { Icon } from '@/components/Icon'
import { Row, SwitchRow } from '@/components/Row'
import { Section } from '@/components/Section'
import type { RouteName } from '@/routes'
import type { Face } from '@/styles/face'
import styles from './index.module.scss'

export interface MeProps {
  me: Me | null
  /** Reports still on this phone. */
  waiting: number
  face: Face
  onFace: (change: Partial<Face>) => void
  onOpen: (route: RouteName) => void
  onLeave: () => void
}

const lights = [{ value: 'auto', label: '跟随系统' }, { value: 'light', label: '浅色' }, { value: 'dark', label: '深色' }] as const

const whoIs = (me: Me | null): string => (me?.kind === 'member' ? me.name ?? '单位人员' : '您没有登录，也能上报和查进展')

export function View({ me, waiting, face, onFace, onOpen, onLeave }: MeProps) {
  const member = me?.kind === 'member'
  return (
    <Frame title='我的'>
      <Box className={styles.who}>
        <Icon name='person' className={styles.sign} />
        <Box className={styles.words}>
          <Text className={styles.name}>{whoIs(me)}</Text>
          {me?.posts.map((post) => <Text key={post.unit.id} className={styles.post}>{`${post.unit.name} · ${post.roles.map((role) => roles[role]).join('、')}`}</Text>)}
        </Box>
      </Box>
      <Section title='我的上报' rows>
        <Row icon='list' label='上报记录' note='每一件现在到哪一步' onTap={() => onOpen('mine')} />
        <Row icon='kept' label='待发送和回执码' mark={waiting > 0 ? `${waiting} 件未送达` : ''} note='保存在这部手机里' onTap={() => onOpen('outbox')} />
        <Row icon='search' label='凭回执码查进展' onTap={() => onOpen('trace')} />
        <Row icon='print' label='打印隐患卡' note='A6 纸卡，给不用手机的人' onTap={() => onOpen('card')} />
      </Section>
      <Section title='我的活动' rows>
        <Row icon='people' label='我的参与' note='参加了哪些场，怎么记的' onTap={() => onOpen('participation')} />
        <Row icon='qr' label='输入签到码' note='扫不了码时，输入海报上的字母' onTap={() => onOpen('scan')} />
        <Row icon='edit' label='知识竞答' onTap={() => onOpen('quiz')} />
        <Row icon='shield' label='核验证书' note='扫证书上的码，或输入核验码' onTap={() => onOpen('quizCheck')} />
        <Row icon='chat' label='咨询' note='提问，看答复' onTap={() => onOpen('ask')} />
      </Section>
      <Section title='显示' rows>
        <SwitchRow icon='text' label='大字版' note='字更大，按钮更大，没有动画' on={face.elder} onChange={(elder) => onFace({ elder })} />
        <Box className={styles.lights}><Chips label='深浅' options={lights} value={face.light} onChange={(light) => light && onFace({ light })} /></Box>
      </Section>
      <Section title='帮助与说明' rows>
        <Row icon='chat' label='投诉建议' note='提交意见，看答复' onTap={() => onOpen('suggestions')} />
        <Row icon='shield' label='隐私说明' onTap={() => onOpen('privacy')} />
      </Section>
      <Section title='身份' rows>
        <Row icon='key' label={member ? '换一个身份' : '单位人员登录'} onTap={() => onOpen('enter')} />
        {me?.provider === 'password' && <Row icon='edit' label='修改密码' onTap={() => onOpen('password')} />}
        <Row icon='trash' label='注销' onTap={() => onOpen('erase')} />
      </Section>
      {member && <BigButton tone='plain' icon='leave' label='退出登录' onTap={onLeave} />}
    </Frame>
  )
}
