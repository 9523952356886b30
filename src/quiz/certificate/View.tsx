import { Text, View as Box } from '@tarojs/components'
import type { Certificate } from '@shared/contract/quizCertificate'
import { formatReceipt } from '@shared/domain/receipt'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { Notice } from '@/components/Notice'
import { Picture as Shown } from '@/components/Picture'
import { Row } from '@/components/Row'
import { Section } from '@/components/Section'
import { certifies, dateWords } from './drawing'
import { Certified } from './Certified'
import type { Picture } from './usePicture'
import styles from './index.module.scss'

export interface CertificateProps {
  certificate: Certificate
  picture: Picture
  /** After an act: what was done, or why it was not. */
  said: string
  failed: string
  onPicture: () => void
  onPdf: () => void
  onCopy: () => void
  onCheck: () => void
}

export function View({ certificate, picture, said, failed, onPicture, onPdf, onCopy, onCheck }: CertificateProps) {
  const { holder, campaign, owner, finishedAt, code } = certificate
  const drawn = picture.state === 'drawn'
  const foot = (
    <Box className={styles.acts}>
      {said !== '' && <Notice tone='safe' say={said} live />}
      {failed !== '' && <Notice tone='late' say={failed} live />}
      <Box className={styles.pair}>
        <BigButton className={styles.half ?? ''} tone='plain' icon='save' label='存成图片' disabled={!drawn} onTap={onPicture} />
        <BigButton className={styles.half ?? ''} icon='paper' label='存为 PDF' disabled={!drawn} onTap={onPdf} />
      </Box>
    </Box>
  )
  return (
    <Frame title='证书' back foot={foot}>
      {drawn && picture.url !== '' && <Box className={styles.sheet}><Shown className={styles.picture ?? ''} mode='scaleToFill' src={picture.url} label={`证书：${holder}，${certifies(certificate)}`} /></Box>}
      {picture.state === 'drawing' && <Notice tone='progress' icon='wait' say='正在画证书' live />}
      {picture.state === 'none' && <Notice tone='wait' say='这部手机画不出图片，可以截屏保存下面的内容，核验码一样有效。' />}
      <Certified words={certifies(certificate)} facts={[['姓名', holder], ['主办', owner], ['活动', campaign], ['日期', dateWords(finishedAt)], ['核验码', formatReceipt(code)]]} />
      <Text className={styles.hint}>凭核验码谁都能核验这张证书，只看得到姓名的第一个字。答卷如果不再计入，证书随之作废。</Text>
      <Section rows>
        <Row icon='copy' label='复制核验码' onTap={onCopy} />
        <Row icon='shield' label='核验这张证书' note='看别人核验时看到什么' onTap={onCheck} />
      </Section>
    </Frame>
  )
}
