import { Text, View } from '@tarojs/components'
import { Page } from '../../components/Page'
import names from './index.module.scss'

export default function Home() {
  return (
    <Page title='安全生产月'>
      <View className={names.body}>
        <Text>看到隐患？先拍下来，别靠近危险。</Text>
      </View>
    </Page>
  )
}
