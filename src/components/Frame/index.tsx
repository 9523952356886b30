import { useContext, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { faceClass, useFace } from '../../styles/face'
import { OverPages } from './over'
import { NavBar } from './NavBar'
import styles from './Frame.module.scss'

export interface FrameProps {
  title: string
  children: ReactNode
  /** Stays at the bottom, above the safe area: the one thing to do here. */
  foot?: ReactNode
  /** A way back in H5 (WeChat draws its own). Where there is no page before, it leads home. Tabs have none. */
  back?: boolean
  /** At a desk: lists and boards may be wide, forms stay narrow. */
  wide?: boolean
}

/** The root of every page: the reader's face (large type, light or dark), the bar, the page's edge, the foot. */
export function Frame({ title, children, foot, back = false, wide = false }: FrameProps) {
  const { face } = useFace()
  const over = useContext(OverPages)
  const width = wide ? styles.wide : styles.narrow
  return (
    <View className={`${faceClass(face)} ${styles.frame}`}>
      <NavBar title={title} back={back} wide={wide} />
      <View className={`${styles.body} ${width}`} role='main'>{children}</View>
      {foot && <View className={styles.foot}><View className={`${styles.footInner} ${width}`}>{foot}</View></View>}
      {over}
    </View>
  )
}
