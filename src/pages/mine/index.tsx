import { View } from '@tarojs/components'
import { Page } from '../../components/Page'
import { useFace } from '../../styles/face'
import names from './index.module.scss'

export default function Mine() {
  const { face, choose } = useFace()
  const other = face.elder ? '普通版' : '大字版'
  return (
    <Page title='我的'>
      <View className={names.row} role='button' aria-label={`换成${other}`} onClick={() => choose({ elder: !face.elder })}>
        换成{other}
      </View>
    </Page>
  )
}
