import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Frame } from '@/components/Frame'
import { Row } from '@/components/Row'
import { Section } from '@/components/Section'
import { useIdentity } from '@/identity/identity'
import { waitingWords } from '@/identity/waitingWords'
import { addressOf } from '@/routes'
import { forOfficers } from '../../forOfficers'
import { groups } from './groups'
import styles from './index.module.scss'

/** What the office does besides the cases of the day: one place, so that the home page keeps to what waits. */
function Desk() {
  const toAssign = useIdentity((state) => state.me?.waiting.toAssign ?? 0)
  return (
    <Frame title='安委办事务' back wide>
      <View className={styles.groups}>
        {groups.map(({ title, rows }) => (
          <Section key={title} title={title} rows>
            {rows.map(({ route, query, icon, label, note }) => <Row key={label} icon={icon} label={label} note={note} mark={query?.show === 'toAssign' && toAssign > 0 ? waitingWords(toAssign) : ''} onTap={() => void Taro.navigateTo({ url: addressOf(route, query) })} />)}
          </Section>
        ))}
      </View>
    </Frame>
  )
}

export default forOfficers('安委办事务', Desk)
