import type { CaseSummary } from '@shared/contract/hazard'
import type { PhotoLink } from '@/api/usePhotoLinks'
import { BigButton } from '@/components/BigButton'
import { CaseCard } from '@/components/CaseCard'
import { Frame } from '@/components/Frame'
import { More } from '@/components/More'
import { PageState, type PageStateProps } from '@/components/PageState'

export interface MineProps {
  page: Pick<PageStateProps, 'state' | 'say'>
  cases: readonly CaseSummary[]
  links: Readonly<Record<string, PhotoLink>>
  onOpen: (id: string) => void
  onReport: () => void
  onRetry: () => void
  more: (() => void) | undefined
  adding: boolean
}

export const View = ({ page, cases, links, onOpen, onReport, onRetry, more, adding }: MineProps) => (
  <Frame title='我的上报' back foot={<BigButton icon='camera' label='随手拍' onTap={onReport} />}>
    <PageState {...page} {...(page.state === 'empty' && { say: '您还没有上报过。看到隐患，先拍下来，别靠近危险。' })} onRetry={onRetry}>
      {cases.map((item) => <CaseCard key={item.id} summary={item} thumb={item.thumb === null ? null : links[item.thumb]?.url ?? null} onOpen={() => onOpen(item.id)} />)}
      {more && <More busy={adding} onTap={more} />}
    </PageState>
  </Frame>
)
