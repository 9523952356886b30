import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { faceClass, useFace } from '../styles/face'
import { PageBar } from './PageBar'

/** The root of every page: carries the reader's face, and in H5 the bar that WeChat draws itself. */
export function Page({ title, children }: { title: string; children: ReactNode }) {
  const { face } = useFace()
  return (
    <View className={faceClass(face)}>
      <PageBar title={title} />
      {children}
    </View>
  )
}
