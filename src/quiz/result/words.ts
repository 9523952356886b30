import type { QuizResultView } from '@shared/contract/quiz'
import { answerAloud, lettersOf, waitingWords } from '../question/words'
import { leftWords } from '../paper/sheet'

type Ended = Pick<QuizResultView, 'card' | 'score' | 'full' | 'passed' | 'questions' | 'took' | 'answered'>
export const rightOf = ({ questions }: Pick<QuizResultView, 'questions'>): number => questions.filter(({ right }) => right === true).length
/** On the card in the group: never a name. */
export const shareWords = (result: Ended): string => `${result.card.title}：${String(result.questions.length)} 题答对 ${String(rightOf(result))} 题，一起来答`
/** 答对 4 题，共 5 题，用时 2:05 */
export const cameTo = (result: Ended): string => (result.questions.length === 0 ? `共 ${String(result.card.questions)} 题，没有答案在时间内送到` : [`答对 ${String(rightOf(result))} 题，共 ${String(result.questions.length)} 题`, result.questions.some(({ hidden }) => hidden) && `${String(result.questions.filter(({ hidden }) => hidden).length)} 题${waitingWords}`, result.answered < result.questions.length && `${String(result.questions.length - result.answered)} 题没答`, result.answered > 0 && `用时 ${leftWords(result.took)}`].filter(Boolean).join('，'))
/** 第3题的答案在时间到以后才送到，没有计分。 */
export function lateWords({ questions }: Pick<QuizResultView, 'questions'>): string {
  const places = questions.flatMap(({ late }, place) => (late === null ? [] : [String(place + 1)]))
  return places.length === 0 ? '' : `第${places.join('、')}题的答案在时间到以后才送到，没有计分。`
}
/** Time only where there is a limit; a ranking is of contests alone. */
export const elderWords = ({ card }: Pick<QuizResultView, 'card'>): string => `${['大字版答题', [card.minutes > 0 && '时间多一半', card.mode === 'contest' && '不参加排名'].filter(Boolean).join('，')].filter(Boolean).join('：')}。`
export const passWords = ({ passed, card, answered }: Ended): string => (card.passAt === 0 || answered === 0 ? '' : passed ? '及格' : '未及格')
export const resultAloud = (result: Ended & Pick<QuizResultView, 'say'>): string => [`得分 ${String(result.score)}，满分 ${String(result.full)}`, passWords(result), cameTo(result), lateWords(result).replace(/。$/, ''), result.say].filter(Boolean).join('。')
export const rowAloud = (row: QuizResultView['questions'][number], place: number): string => `第 ${String(place + 1)} 题，${row.right === null ? `您选的是${lettersOf(row.chosen)}` : row.right ? '答对了' : `您选的是${lettersOf(row.chosen)}`}。${answerAloud(row)}`
