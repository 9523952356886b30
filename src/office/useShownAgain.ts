import { useRef } from 'react'
import { useDidShow } from '@tarojs/taro'

/** Calls back when a page is looked at again, not when it opens: opening loads by itself. */
export function useShownAgain(back: () => void): void {
  const before = useRef(false)
  useDidShow(() => {
    if (before.current) back()
    before.current = true
  })
}
