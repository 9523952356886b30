import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { Me } from '@shared/contract/account'
import { roles } from '@shared/domain/words'
import { Chips } from '@/components/Chips'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import styles from './index.module.scss'

type Post = Me['posts'][number]
export interface HeadProps {
  me: Me | null
  acting: Post | null
  elder: boolean
  onElder: (elder: boolean) => void
  onActFor: (unitId: string) => void
}

/** Who I am here and for which unit; 大字版 is always one tap away. */
export function Head({ me, acting, elder, onElder, onActFor }: HeadProps) {
  const [open, setOpen] = useState(false)
  const posts = me?.posts ?? []
  const who = acting ? acting.unit.name : '您好'
  const role = acting ? [me?.name, acting.roles.map((name) => roles[name]).join('、')].filter(Boolean).join(' · ') : '不用登录就能上报'
  return (
    <View className={styles.head}>
      <View className={styles.line}>
        <View className={styles.mark}><Icon name='door' /></View>
        <View className={styles.words}>
          <Text className={styles.who}>{who}</Text>
          <Text className={styles.role}>{role}</Text>
        </View>
        {posts.length > 1 && (
          <Tap className={styles.small} label='换单位' expanded={open} onTap={() => setOpen(!open)}>
            <Icon name='open' /><Text>换单位</Text>
          </Tap>
        )}
        <Tap className={styles.small} label={elder ? '标准字' : '大字版'} onTap={() => onElder(!elder)}>
          <Icon name='text' /><Text>{elder ? '标准字' : '大字版'}</Text>
        </Tap>
      </View>
      {open && (
        <Chips
          label='您代表哪个单位' options={posts.map((post) => ({ value: post.unit.id, label: post.unit.name }))} value={acting?.unit.id ?? ''}
          onChange={(unit) => { setOpen(false); if (unit) onActFor(unit) }}
        />
      )}
    </View>
  )
}
