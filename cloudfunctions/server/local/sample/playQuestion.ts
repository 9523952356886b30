/** Plays one question of the sample's consultation day: asked, answered, offered to everybody, passed. Each step may be made again. */
import { moderationOfAnswer } from '@shared/domain/publication'
import type { Caller } from '../../ports/caller'
import type { Office } from '../../ports/office'
import { decideWaiting } from '../../usecases/moderation/decideWaiting'
import { answerQuestion } from '../../usecases/session/answerQuestion'
import { askQuestion } from '../../usecases/session/askQuestion'
import { checkAnswer } from '../../usecases/session/checkAnswer'
import { publishAnswer } from '../../usecases/session/publishAnswer'
import { sampleCaller } from './caller'
import type { SampleQuestion } from './sessions'

export async function playQuestion(office: Office, planner: Caller, session: string, { id, by, stand, category, text, answer, published }: SampleQuestion): Promise<void> {
  await askQuestion(office, by === '' ? planner : sampleCaller(by), { id, session, stand, category, text, forOther: by === '' })
  if (answer === undefined) return
  await answerQuestion(office, planner, { id, text: answer, aloud: true })
  if (published === undefined) return
  const { edition } = await publishAnswer(office, planner, { id, question: text, answer })
  await checkAnswer(office, id)
  if (published === 'shown') await decideWaiting(office, planner, { id: moderationOfAnswer(id, edition), decision: 'pass' })
}
