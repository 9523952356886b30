/** A stand as its helper sees it: the queue, what was asked, what lies there. */
import type { Output } from '@shared/contract/actions'
import { measureName } from '@shared/domain/sessionFigures'
import type { Question, Session } from '../ports/documents'
import type { Office } from '../ports/office'
import { deskId, freshDesk, standName, stockInOrder } from './desks'
import { everyRow } from './everyRow'
import { sessionScope } from './sessionCounts'
import { readTallies } from './tally'

export type DeskView = Output<'session.desk'>
export type QuestionView = Output<'session.ask'>

export async function deskView({ store }: Pick<Office, 'store'>, session: Session, stand: string | null): Promise<DeskView> {
  const desk = (await store.get('desk', deskId(session._id, stand))) ?? freshDesk(session._id, stand)
  let waiting = 0
  for await (const question of everyRow(store, 'questionsOfSession', { sessionId: session._id, state: 'waiting' })) if (question.stand === stand) waiting += 1
  const asked = await readTallies(store, sessionScope(session._id), measureName('consult', session.campaign), 'all')
  return { stand, name: standName(session, stand), waiting, asked: asked.get('')?.amount ?? 0, stock: stockInOrder(desk).map(({ material, left, issued }) => ({ material, left, issued })) }
}

/** The plan's word for the stand, else the name it had; a key is nobody's word. */
const ticketStand = ({ stand, standName: was }: Question, session: Session): string =>
  stand === null || session.card.stands.some(({ key }) => key === stand) ? standName(session, stand) : (was ?? '已撤的台位')

export const questionView = (question: Question, session: Session): QuestionView => ({
  id: question._id,
  session: question.sessionId,
  ticket: `${ticketStand(question, session)} ${String(question.ticket)} 号`,
  stand: question.stand,
  category: question.category,
  text: question.text,
  state: question.state,
  at: question.at,
  late: question.late ?? false,
  answer: question.answer,
  answeredAt: question.answeredAt,
  aloud: question.aloud,
  hasInbox: question.askerId !== '',
})
