import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import './tabBar.h5.scss'
import names from './PageBar.module.scss'

/** H5 has no title bar of its own. */
export function PageBar({ title }: { title: string }) {
  const deep = Taro.getCurrentPages().length > 1
  return (
    <View className={names.bar}>
      {deep && (
        <View className={names.back} role='button' aria-label='返回' onClick={() => void Taro.navigateBack()}>‹</View>
      )}
      <View className={names.title} role='heading' aria-level='1'>{title}</View>
    </View>
  )
}
