import { openPrivacyGuide } from '@/device/consent'
import { wire } from '@/device/wire'
import { View } from './View'

/** 隐私说明 (W-01 W-02): what is taken, what for, who sees it, how it is taken back. */
export default function Privacy() {
  return <View guide={wire.client === 'weapp'} onGuide={() => void openPrivacyGuide()} />
}
