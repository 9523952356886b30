import type { PropsWithChildren } from 'react'
import { useCallback, useMemo, useState } from 'react'
import { useLaunch, usePageNotFound } from '@tarojs/taro'
import { keep, recall } from './device/storage'
import type { Face } from './styles/face'
import { FaceContext, faceFrom } from './styles/face'
import { OverPages } from './components/Frame/over'
import { ConsentSheet } from './ConsentSheet'
import { leadHome, start } from './start'
import './app.scss'

const kept = 'face'
const over = <ConsentSheet />

export default function App({ children }: PropsWithChildren) {
  useLaunch(start)
  usePageNotFound(leadHome)
  const [face, setFace] = useState(() => faceFrom(recall(kept)))
  const choose = useCallback((change: Partial<Face>) => {
    setFace((now) => {
      const next = { ...now, ...change }
      keep(kept, next)
      return next
    })
  }, [])
  const choice = useMemo(() => ({ face, choose }), [face, choose])
  return (
    <FaceContext.Provider value={choice}>
      <OverPages.Provider value={over}>{children}</OverPages.Provider>
    </FaceContext.Provider>
  )
}
