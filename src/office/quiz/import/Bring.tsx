import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { difficulties, quizCategories, quizIndustries, type Difficulty, type QuizCategory, type QuizIndustry } from '@shared/domain/quizWords'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { Field } from '@/components/Field'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import type { Defaults } from './useImport'
import styles from './index.module.scss'

export interface BringProps {
  words: string
  onWords: (words: string) => void
  defaults: Defaults
  onDefaults: (defaults: Defaults) => void
  busy: boolean
  said: string
  onFile: () => void
  /** Of the office alone. */
  onShipped: (() => void) | undefined
}
const options = <V extends string>(words: Readonly<Record<V, string>>) => (Object.entries(words) as [V, string][]).map(([value, label]) => ({ value, label }))
const example = `1. 【单选】灭火器应当多久检查一次？
A. 每天
B. 每月
C. 每年
答案：B
解析：……
依据：……
分类：消防`
/** Characters a text field takes; a longer bank comes as a file. */
const longest = 200_000

export function Bring({ words, onWords, defaults, onDefaults, busy, said, onFile, onShipped }: BringProps) {
  const [open, setOpen] = useState(false)
  const [shows, setShows] = useState(false)
  return (
    <View className={styles.page}>
      {said !== '' && <Text className={styles.problem} role='alert'>{said}</Text>}
      {onShipped && (
        <View className={styles.card}>
          <Text className={styles.heading} role='heading' aria-level='2'>自带题库</Text>
          <Text className={styles.told}>三百多道题，每题写明依据和核对日期。取用后放进安委办题库，全县的竞赛都能用。</Text>
          <BigButton tone='plain' icon='down' label='取用自带题库' busy={busy} onTap={onShipped} />
        </View>
      )}
      <View className={styles.card}>
        <Text className={styles.heading} role='heading' aria-level='2'>从文件</Text>
        <Text className={styles.told}>Excel 表格（.xlsx）、.csv 或文本文件（.txt）。表格第一行写列名：题型、题干、选项A、选项B、答案、解析、依据、分类……次序不限。</Text>
        <BigButton tone='plain' icon='up' label='选择文件' busy={busy} onTap={onFile} />
      </View>
      <View className={styles.card}>
        <Text className={styles.heading} role='heading' aria-level='2'>从 Word 复制</Text>
        <Field label='题目文字' multiline value={words} maxLength={longest} placeholder='在 Word 里全选、复制，粘贴到这里' onInput={onWords} />
        <Tap className={styles.more} label='看一道题怎么写' expanded={shows} onTap={() => setShows(!shows)}><Text>看一道题怎么写</Text><Icon name={shows ? 'up' : 'down'} /></Tap>
        {shows && <Text className={styles.example} userSelect>{example}</Text>}
      </View>
      <View className={styles.card}>
        <Tap className={styles.more} label='题目里没有写的，按什么算' expanded={open} onTap={() => setOpen(!open)}><Text>题目里没有写的，按什么算</Text><Icon name={open ? 'up' : 'down'} /></Tap>
        {open && (
          <>
            <Chips<QuizCategory> label='分类' note='不选时，每道题要自己写明' options={options(quizCategories)} value={defaults.category ?? ''} clearable onChange={(value) => onDefaults({ ...defaults, category: value === '' ? null : value })} />
            <Chips<Difficulty> label='难度' options={options(difficulties)} value={defaults.difficulty} onChange={(value) => { if (value !== '') onDefaults({ ...defaults, difficulty: value }) }} />
            <Chips<QuizIndustry> label='行业' options={options(quizIndustries)} value={defaults.industry} onChange={(value) => { if (value !== '') onDefaults({ ...defaults, industry: value }) }} />
          </>
        )}
      </View>
    </View>
  )
}
