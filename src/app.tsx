import type { PropsWithChildren } from 'react'
import { useCallback, useMemo, useState } from 'react'
import { keep, recall } from './device/storage'
import type { Face } from './styles/face'
import { FaceContext, faceFrom } from './styles/face'
import './app.scss'

const kept = 'face'

export default function App({ children }: PropsWithChildren) {
  const [face, setFace] = useState(() => faceFrom(recall(kept)))
  const choose = useCallback((change: Partial<Face>) => {
    setFace((now) => {
      const next = { ...now, ...change }
      keep(kept, next)
      return next
    })
  }, [])
  const choice = useMemo(() => ({ face, choose }), [face, choose])
  return <FaceContext.Provider value={choice}>{children}</FaceContext.Provider>
}
