/** Where an answer is: told by word and shape, never by colour alone (face.md). */
import type { Tone } from '@shared/domain/words'
import type { IconName } from '@/components/Icon'
import type { Tap } from '@/outbox/keptTaps'

export interface SaveWords { readonly tone: Tone; readonly icon: IconName; readonly label: string }
export function saveWords(tap: Tap | undefined, { cut, full }: { readonly cut: boolean; readonly full: boolean }): SaveWords {
  if (!tap) return { tone: 'off', icon: 'edit', label: '还没有作答' }
  if (tap.saved) return { tone: 'safe', icon: 'sent', label: '已保存' }
  if (!cut) return { tone: 'progress', icon: 'sending', label: '正在保存' }
  if (full) return { tone: 'late', icon: 'refused', label: '手机存满了，这一题要等连上网才能存下' }
  return { tone: 'wait', icon: 'kept', label: '已存在手机里，有信号就送出' }
}
