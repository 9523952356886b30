import { useState } from 'react'
import { View as Box } from '@tarojs/components'
import { problems } from '@shared/contract/problems'
import { civilDay } from '@shared/domain/calendar'
import { call, ProblemError } from '@/api/client'
import { failureOf, useLoaded } from '@/api/useLoaded'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { Notice } from '@/components/Notice'
import { PageState } from '@/components/PageState'
import { forOfficers } from '../../forOfficers'
import { inputFrom, rulesIn, untouched, type Calendar, type Draft } from './draft'
import { isPossible, ruleFields } from './ruleFields'
import { rebased } from './rebase'
import { View, type Look } from './View'
import styles from './index.module.scss'

const title = '放假安排和时限'
const shortestSource = 2
const isStale = (error: unknown): boolean => error instanceof ProblemError && error.problem.kind === 'stale'
const lookAt = ({ now }: Calendar): Look => ({ year: Number(civilDay(now).slice(0, 4)), month: Number(civilDay(now).slice(5, 7)), level: 'ordinary' })

/** Days off by year and the deadlines by level, changeable, in versions (field.md, Deadlines). */
function OfficeCalendar() {
  const { shown, reload, replace } = useLoaded('calendar', () => call('board.calendar', {}))
  const [draft, setDraft] = useState<Draft>(untouched)
  const [looked, setLooked] = useState<Look | null>(null)
  const [said, setSaid] = useState<{ readonly tone: 'safe' | 'late'; readonly say: string } | null>(null)
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const calendar = shown.state === 'ready' ? shown.value : null
  const look = looked ?? (calendar && lookAt(calendar))
  const input = calendar ? inputFrom(calendar, draft) : undefined

  const takeNewest = async (was: Calendar) => {
    const is = await call('board.calendar', {}).catch(() => undefined)
    if (!is) return
    replace(is)
    setDraft((mine) => rebased(mine, was, is))
  }
  const save = async () => {
    if (!calendar || !input || !look) return
    const unsourced = input.years.find(({ source }) => source.trim().length < shortestSource)
    if (unsourced) {
      setLooked({ ...look, year: unsourced.year })
      return setProblem(problems.source_needed.say)
    }
    const rules = rulesIn(calendar, draft)
    if (!Object.values(rules).every((rule) => ruleFields.every((field) => isPossible(rule, field)))) return setSaid({ tone: 'late', say: problems.span_not_possible.say })
    setBusy(true)
    await call('board.saveCalendar', input).then(
      (saved) => {
        replace(saved)
        setDraft(untouched)
        setSaid({ tone: 'safe', say: `已保存为第 ${String(saved.version)} 版，用于之后产生的期限。` })
      },
      async (error: unknown) => {
        setSaid({ tone: 'late', say: failureOf(error).say })
        if (isStale(error)) await takeNewest(calendar)
      },
    )
    setBusy(false)
  }
  const foot = calendar && (
    <Box className={styles.foot}>
      {said && <Notice tone={said.tone} say={said.say} live />}
      <BigButton label={input ? '保存' : '没有改动'} icon='save' busy={busy} disabled={!input} onTap={() => void save()} />
    </Box>
  )
  return (
    <Frame title={title} foot={foot} back wide>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
        {calendar && look && (
          <View calendar={calendar} draft={draft} look={look} problem={problem}
            onLook={(part) => setLooked({ ...look, ...part })}
            onDraft={(changed) => { setDraft(changed); setSaid(null); setProblem('') }} />
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers(title, OfficeCalendar)
