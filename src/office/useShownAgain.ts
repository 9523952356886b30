import { useRef } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'

/** Calls back when a page is looked at again, not when it opens: opening loads by itself. */
export function useShownAgain(back: () => void): void {
  // Only a page that was covered is looked at again; one that opens may be shown before or after its parts are there.
  const away = useRef(false)
  useDidHide(() => { away.current = true })
  useDidShow(() => {
    if (away.current) back()
    away.current = false
  })
}
