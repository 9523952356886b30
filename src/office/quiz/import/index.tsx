import { useState } from 'react'
import Taro from '@tarojs/taro'
import { problems } from '@shared/contract/problems'
import { allows } from '@shared/domain/policy'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { pickFile } from '@/device/documents'
import { useIdentity } from '@/identity/identity'
import { forOfficers } from '../../forOfficers'
import { Bring } from './Bring'
import { Checked } from './Checked'
import { fileEndings, fromFile, pasted } from './source'
import { useImport, type Defaults } from './useImport'

/** 导入题目: pasted or from a file; everything is said about it first, and then all of it comes in or nothing (E1). */
function Import() {
  const acting = useIdentity((state) => state.acting)
  const [words, setWords] = useState('')
  const [defaults, setDefaults] = useState<Defaults>({ category: null, difficulty: 'medium', industry: 'general' })
  const { view, busy, said, say, check, takeShipped, confirm, startOver } = useImport()

  const file = async () => {
    const picked = await pickFile(fileEndings)
    if (!picked.ok) return say(picked.why === 'cancelled' ? '' : problems[picked.why].say)
    const brought = fromFile(picked.name, picked.bytes)
    if (!brought) return say('这种文件读不了。请选 .xlsx、.csv 或 .txt 文件；Word 文档请复制文字后粘贴。')
    check(brought, defaults)
  }
  const foot = view === null ? <BigButton icon='check' label='检查这些文字' busy={busy} disabled={words.trim() === ''} onTap={() => check(pasted(words), defaults)} />
    : view.state === 'checked' && view.fresh > 0 ? <BigButton icon='check' label={`导入 ${String(view.fresh)} 题`} busy={busy} onTap={confirm} />
      : view.state === 'applied' ? <BigButton label='回到题库' onTap={() => void Taro.navigateBack()} /> : undefined
  return (
    <Frame title='导入题目' foot={foot} back>
      {view === null
        ? <Bring words={words} onWords={(text) => { setWords(text); say('') }} defaults={defaults} onDefaults={setDefaults} busy={busy} said={said} onFile={() => void file()}
          onShipped={allows('fillBank', acting?.roles ?? [], true) ? takeShipped : undefined} />
        : <Checked view={view} said={said} busy={busy} onStartOver={startOver} />}
    </Frame>
  )
}

export default forOfficers('导入题目', Import)
