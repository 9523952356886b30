import { Frame } from '@/components/Frame'
import { Content, type ContentProps } from './Content'
import { hasFoot, MovePanel } from './MovePanel'
import type { Act } from './useDecision'

export interface CaseProps extends ContentProps { act: Act }

export const View = ({ act, ...content }: CaseProps) => (
  <Frame title={content.case.number} foot={hasFoot(content.case, act) && <MovePanel case={content.case} act={act} />} back wide>
    <Content {...content} />
  </Frame>
)
