import { BigButton } from '@/components/BigButton'
import { canSpeak, speak } from '@/device/speak'

/** 朗读, where this phone can. */
export const ReadAloud = ({ words, label = '朗读' }: { words: string; label?: string }) => (canSpeak() ? <BigButton tone='plain' icon='chat' label={label} onTap={() => speak(words)} /> : null)
