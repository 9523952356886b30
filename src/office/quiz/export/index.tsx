import { useState } from 'react'
import type { Input } from '@shared/contract/actions'
import { problems } from '@shared/contract/problems'
import { call } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { fromBase64, utf8Of } from '@/device/base64'
import { saveFile } from '@/device/documents'
import { forOfficers } from '../../forOfficers'
import { numbered, type Made } from './files'
import { View } from './View'

type Asked = Pick<Input<'bank.export'>, 'format' | 'state' | 'category'>

/** 导出题库: the unit's own, as text that can be read in again or as a sheet; made first, then saved within a tap, as WeChat wants it. */
function Export() {
  const [asked, setAsked] = useState<Asked>({ format: 'xlsx', state: 'active', category: null })
  const [files, setFiles] = useState<readonly Made[]>([])
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')

  const make = async () => {
    setBusy(true)
    setSaid('')
    setFiles([])
    try {
      const made: Made[] = []
      let cursor: string | undefined
      let left = 0
      do {
        const { name, count, waiting, text, base64, next } = await call('bank.export', { ...asked, ...(cursor !== undefined && { cursor }) })
        if (count > 0) made.push({ name, count, bytes: text === null ? fromBase64(base64 ?? '') : utf8Of(text) })
        left += waiting
        cursor = next
      } while (cursor !== undefined)
      setFiles(numbered(made))
      if (left > 0) setSaid(`有 ${String(left)} 题在您还等答案的卷子里，没有导出，之后再导。`)
      else if (made.length === 0) setSaid('没有符合的题目，请换一个条件。')
    } catch (error) {
      setSaid(failureOf(error).say)
    }
    setBusy(false)
  }
  const save = async ({ name, bytes }: Made) => {
    const saved = await saveFile(bytes, name)
    setSaid(saved.ok ? '' : saved.why === 'cancelled' ? '' : problems[saved.why].say)
  }
  return (
    <Frame title='导出题库' foot={<BigButton icon='down' label='做成文件' busy={busy} onTap={() => void make()} />} back>
      <View asked={asked} files={files} said={said} onAsk={(part) => { setAsked({ ...asked, ...part }); setFiles([]); setSaid('') }} onSave={(file) => void save(file)} />
    </Frame>
  )
}

export default forOfficers('导出题库', Export)
