import { Text, View } from '@tarojs/components'
import { bankSources, type BankImportView } from '@shared/contract/bank'
import { optionLetters } from '@shared/domain/quizWords'
import { BigButton } from '@/components/BigButton'
import { Notice } from '@/components/Notice'
import styles from './index.module.scss'

/** The one sentence that matters, by where the import is. */
function sentenceOf({ state, questions, fresh, faultCount, duplicateCount, done, added, skipped }: BankImportView): { readonly tone: 'late' | 'safe' | 'progress' | 'off'; readonly say: string } {
  if (state === 'faulty') return { tone: 'late', say: `有 ${String(faultCount)} 处要改，还没有导入任何题目。请改好后重新粘贴或选择文件。` }
  if (state === 'confirmed') return { tone: 'progress', say: `正在导入：${String(done)} / ${String(fresh)} 题。可以离开这一页，全部写完后才会出现在题库里。` }
  if (state === 'applied') return { tone: 'safe', say: added === 0 && fresh === 0 ? `这 ${String(questions)} 题题库里都已有，没有新增。` : `已导入 ${String(added)} 题${skipped > 0 ? `，另有 ${String(skipped)} 题题库里刚刚有了，没有重复导入` : ''}。` }
  if (fresh === 0) return { tone: 'off', say: `读到 ${String(questions)} 题，题库里都已有，没有要导入的。` }
  return { tone: 'safe', say: `读到 ${String(questions)} 题，没有要改的。${duplicateCount > 0 ? `其中 ${String(duplicateCount)} 题重复，不再导入；` : ''}可以导入 ${String(fresh)} 题。` }
}

interface Said { readonly line: number; readonly say: string; readonly stem?: string }
function Lines({ title, count, rows }: { title: string; count: number; rows: readonly Said[] }) {
  if (count === 0) return null
  return (
    <View className={styles.card}>
      <Text className={styles.heading} role='heading' aria-level='2'>{`${title} ${String(count)}`}</Text>
      {rows.map(({ line, say, stem }, n) => (
        <View key={`${String(line)} ${String(n)}`} className={styles.line}>
          <Text className={styles.number}>{`第 ${String(line)} 行`}</Text>
          <Text className={styles.told}>{stem === undefined ? say : `${say}：${stem}`}</Text>
        </View>
      ))}
      {rows.length < count && <Text className={styles.hint}>{`只列出前 ${String(rows.length)} 条。`}</Text>}
    </View>
  )
}

/** Everything there is to say before somebody confirms. */
export function Checked({ view, said, busy, onStartOver }: { view: BankImportView; said: string; busy: boolean; onStartOver: () => void }) {
  const { state, source, name, faults, faultCount, duplicates, duplicateCount, notes, noteCount, sample } = view
  const { tone, say } = sentenceOf(view)
  const open = state === 'faulty' || state === 'checked'
  return (
    <View className={styles.page}>
      {said !== '' && <Text className={styles.problem} role='alert'>{said}</Text>}
      <Notice tone={tone} say={say} live />
      <Text className={styles.hint}>{name === bankSources[source] ? name : `${bankSources[source]}：${name}`}</Text>
      <Lines title='要改的' count={faultCount} rows={faults} />
      {open && <Lines title='重复的，不再导入' count={duplicateCount} rows={duplicates} />}
      {open && <Lines title='请留意' count={noteCount} rows={notes} />}
      {state === 'checked' && sample.length > 0 && (
        <View className={styles.card}>
          <Text className={styles.heading} role='heading' aria-level='2'>前几题这样读的</Text>
          {sample.map(({ line, kind, stem, options, answer }) => (
            <View key={line} className={styles.sample}>
              <Text className={styles.told}>{`【${kind}】${stem}`}</Text>
              {options.map((option, at) => <Text key={option} className={styles.hint}>{`${optionLetters[at] ?? ''}. ${option}`}</Text>)}
              <Text className={styles.hint}>{`答案：${answer}`}</Text>
            </View>
          ))}
        </View>
      )}
      {state !== 'confirmed' && <BigButton tone='plain' icon='retry' label={state === 'applied' ? '再导入一份' : '换一份'} disabled={busy} onTap={onStartOver} />}
    </View>
  )
}
