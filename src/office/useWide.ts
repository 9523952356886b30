/** True at a desk, where the case lies beside the list. The width is that of the styles' `desk`, or a little more. */
import { useEffect, useState } from 'react'
import { onWidth, windowWidth } from '@/device/width'

const twoColumns = 1000

export function useWide(): boolean {
  const [wide, setWide] = useState(() => windowWidth() >= twoColumns)
  useEffect(() => onWidth(() => setWide(windowWidth() >= twoColumns)), [])
  return wide
}
