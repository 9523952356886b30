import Taro from '@tarojs/taro'
import { Button, Text } from '@tarojs/components'
import { BigButton } from './components/BigButton'
import { Sheet } from './components/Sheet'
import { useConsent } from './identity/consent'
import { addressOf } from './routes'
import styles from './ConsentSheet.module.scss'

const agreeing = 'agree-privacy'

/** WeChat's privacy question, put by us (W-01). After a refusal everything that needs no camera and no position goes on. */
export function ConsentSheet() {
  const { asked, agree, refuse } = useConsent()
  if (!asked) return null
  return (
    <Sheet title='使用前请您了解' onClose={refuse}>
      <Text className={styles.say}>拍照、选照片、定位和保存图片要用到手机里的信息，只用来上报隐患。不同意也能用文字上报、查进展。</Text>
      <BigButton tone='plain' icon='paper' label='看隐私说明' onTap={() => void Taro.navigateTo({ url: addressOf('privacy') })} />
      <Button id={agreeing} className={styles.agree} openType='agreePrivacyAuthorization' onAgreePrivacyAuthorization={() => agree(agreeing)}>同意并继续</Button>
      <BigButton tone='plain' label='不同意' onTap={refuse} />
    </Sheet>
  )
}
