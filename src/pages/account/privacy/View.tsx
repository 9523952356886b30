import { Text, View as Box } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { Section } from '@/components/Section'
import { chapters } from './words'
import styles from './index.module.scss'

export const View = ({ guide, onGuide }: { guide: boolean; onGuide: () => void }) => (
  <Frame title='隐私说明' back>
    {chapters.map((chapter) => (
      <Section key={chapter.title} title={chapter.title}>
        <Box className={styles.lines}>{chapter.lines.map((line) => <Text key={line} className={styles.line}>{line}</Text>)}</Box>
      </Section>
    ))}
    {guide && <BigButton tone='plain' icon='paper' label='查看微信的用户隐私保护指引' onTap={onGuide} />}
  </Frame>
)
