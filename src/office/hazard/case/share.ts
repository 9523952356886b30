/** 转发到群 and 复制文字: no person, no place and no hazard text; who may know opens the case and is checked there. */
import type { CaseView } from '@shared/contract/hazard'
import { caseShareText } from '@shared/domain/shareWords'
import { webAddress } from '@/device/address'
import { addressOf } from '@/routes'

export const pageOf = (item: Pick<CaseView, 'id'>): string => addressOf('case', { id: item.id })
export const shareWords = (item: CaseView): string => caseShareText(item)
/** With the address where there is one, for a group that is read at a desk. */
export const wordsToCopy = (item: CaseView): string => [shareWords(item), webAddress(pageOf(item))].filter(Boolean).join('\n')
