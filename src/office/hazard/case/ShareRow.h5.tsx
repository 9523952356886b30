import type { CaseView } from '@shared/contract/hazard'
import { copyText } from '@/device/clipboard'
import { Row } from '@/components/Row'
import { wordsToCopy } from './share'

/** A browser has no groups: the words and the link are copied, to be pasted there. */
export const ShareRow = ({ case: item, onSaid }: { case: CaseView; onSaid: (say: string) => void }) => (
  <Row icon='share' label='转发到群' note='复制链接和一句话，不含姓名和隐患内容'
    onTap={() => void copyText(wordsToCopy(item)).then((done) => onSaid(done.ok ? '已复制，可以粘贴到群里。打开时会核对身份。' : '没有复制成功，请长按编号手动复制。'))} />
)
