import { useState } from 'react'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import { Frame } from '@/components/Frame'
import { Notice } from '@/components/Notice'
import { formatReceipt, normaliseReceipt } from '@shared/domain/receipt'

const length = 16
const tidy = (typed: string) => formatReceipt(typed.toUpperCase().replace(/[^0-9A-Z]/g, '').slice(0, length))

/** The sixteen letters of the receipt, typed or pasted in any spelling. */
export function Ask({ typed, problem, onAsk }: { typed: string; problem?: string; onAsk: (receipt: string) => void }) {
  const [code, setCode] = useState(tidy(typed))
  const receipt = normaliseReceipt(code)
  const complete = code.replace(/-/g, '').length === length
  const same = receipt !== undefined && receipt === normaliseReceipt(typed)
  const wrong = complete && !receipt ? '回执码里没有字母 U，请对照回执再看一遍。' : same ? problem : undefined
  return (
    <Frame title='查进展' back foot={<BigButton icon='search' label='查进展' disabled={!receipt} onTap={() => { if (receipt) onAsk(receipt) }} />}>
      <Field
        label='回执码' note='16 位，大小写都可以' value={code} onInput={(value) => setCode(tidy(value))} maxLength={length + 3} placeholder='例如 7K3M-09QX-2B4C-8D1E'
        {...(wrong !== undefined && { problem: wrong })}
      />
      <Notice tone='off' icon='inform' say='回执码在上报成功后显示，也可以在“我的 › 待发送和回执码”里找到。有回执码的人都能查到进展，请不要转给别人。' />
    </Frame>
  )
}
