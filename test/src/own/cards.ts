/** Sessions as anybody may see them, for tests of a resident's pages. */
import type { PublicCard } from '@shared/contract/session'
import { countedOnce } from '@shared/domain/checkInWords'

/** 16 June 2027, 10:00 at +08:00. */
export const at = Date.UTC(2027, 5, 16, 2)
export const publicCard = (part: Partial<PublicCard> = {}): PublicCard => ({
  id: 's-1', title: '生命通道大家谈', kind: 'talk', state: 'open', lead: { id: 'e-1', name: '宏远机械' }, place: '二楼会议室', startsAt: at, endsAt: at + 7_200_000, stand: null, rule: countedOnce('talk'), ...part,
})
