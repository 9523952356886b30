import type { ReactNode } from 'react'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { listState } from '@/api/usePaged'
import { Segments } from '../../Segments'
import { emptyShelves, shelfNames, shelves, type Shelf } from './shelves'

export interface ShelfProps { id: string; show: Shelf; onShow: (show: Shelf) => void }
interface ShellProps extends Omit<ShelfProps, 'id'> {
  list: Parameters<typeof listState>[0] & { reload: () => Promise<void> }
  /** In place of the usual words for nothing. */
  said: string
  foot: ReactNode
  children: ReactNode
}

/** The three lists of papers share their head and what they say of nothing. */
export const Shell = ({ show, onShow, list, said, foot, children }: ShellProps) => (
  <Frame title='核定答卷' foot={foot} back>
    <Segments label='哪些答卷' value={show} onChange={onShow} options={shelfNames.map((value) => ({ value, label: shelves[value], said: `看${shelves[value]}的` }))} />
    <PageState {...listState(list, said || emptyShelves[show])} onRetry={() => void list.reload()}>{children}</PageState>
  </Frame>
)
