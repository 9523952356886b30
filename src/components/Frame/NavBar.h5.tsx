import Taro from '@tarojs/taro'
import { Text, View } from '@tarojs/components'
import { Icon } from '../Icon'
import { Tap } from '../Tap'
import styles from './Frame.module.scss'
import './browser.scss'

const home = '/pages/home/index'

function goBack() {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: home })
}

/** A browser has no bar of its own. */
export const NavBar = ({ title, back, wide }: { title: string; back: boolean; wide: boolean }) => (
  <View className={styles.bar} role='banner'>
    <View className={`${styles.barInner} ${wide ? styles.wide : styles.narrow}`}>
      {back && <Tap className={styles.back} label='返回' onTap={goBack}><Icon name='back' /></Tap>}
      <View className={styles.title} role='heading' aria-level='1'><Text>{title}</Text></View>
    </View>
  </View>
)
