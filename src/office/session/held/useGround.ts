import { useState } from 'react'
import { failureOf } from '@/api/useLoaded'
import { useKept } from '../useKept'

const tooShort = '请写明理由，至少两个字；也可以点一句常用的。'

/**
 * An act that needs a ground, and what was said of it.
 * @param name under which the ground stays on the phone until it was taken
 */
export function useGround(name: string, reload: () => Promise<unknown>) {
  const [ground, setGround, forget] = useKept(name, '')
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')

  /** @param work says what was done, and `after` tidies up; when it fails everything stays as it is, and why is said. */
  const act = async (work: (ground: string) => Promise<string>, after: () => void): Promise<void> => {
    if (ground.trim().length < 2) return setSaid(tooShort)
    setBusy(true)
    setSaid('')
    await work(ground.trim()).then(
      (done) => {
        setSaid(done)
        after()
        forget()
      },
      (error: unknown) => setSaid(failureOf(error).say),
    )
    await reload()
    setBusy(false)
  }
  return { ground, setGround, busy, said, unsay: () => setSaid(''), act }
}
