/** Somebody answered, or took it on as a hazard: whoever asked finds it in his inbox. */
import type { Office } from '../ports/office'
import { tell } from './tell'

export async function tellAboutQuestion(office: Office, questionId: string): Promise<void> {
  const question = await office.store.get('question', questionId)
  if (!question || question.askerId === '' || question.state === 'waiting') return
  const handed = question.state === 'handed'
  await tell(office, {
    _id: `question:${questionId}:${question.state}`,
    v: 1,
    personId: question.askerId,
    unitId: '',
    at: question.answeredAt ?? question.at,
    readAt: 0,
    title: handed ? '您的咨询已转为隐患上报' : '您的咨询有了答复',
    body: handed ? '咨询台已为您上报，可在“我的上报”里查看进展。' : question.answer,
    link: handed ? `/own/hazard/trace/index?id=${question.reportId}` : `/own/session/ask/index?question=${questionId}`,
  })
}
