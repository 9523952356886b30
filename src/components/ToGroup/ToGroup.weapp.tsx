import { Button, Text } from '@tarojs/components'
import { Icon } from '../Icon'
import styles from './ToGroup.module.scss'
import type { ToGroupProps } from './props'

/** WeChat opens its own list of chats; the card is what the page says in useShareAppMessage. */
export const ToGroup = ({ disabled = false }: ToGroupProps) => (
  <Button className={styles.button} openType='share' disabled={disabled} aria-label='转发到群'>
    <Icon name='share' />
    <Text>转发到群</Text>
  </Button>
)
