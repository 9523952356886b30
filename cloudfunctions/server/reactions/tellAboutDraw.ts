/** Prizes were drawn: each winner is told, in his own inbox and nowhere else; not one whose paper was taken back since the list. */
import { isWithdrawn } from '../records/quizDraws'
import type { Office } from '../ports/office'
import { tell } from './tell'

export async function tellAboutDraw(office: Office, competitionId: string): Promise<void> {
  const [draw, competition] = await Promise.all([office.store.get('quizDraw', competitionId), office.store.get('competition', competitionId)])
  if (draw?.state !== 'drawn' || !competition) return
  for (const { entry, personId } of draw.won) {
    if (await isWithdrawn(office, competitionId, personId)) continue
    await tell(office, {
      _id: `quiz:${competitionId}:won:${personId}`, v: 1, personId, unitId: '', at: draw.drawnAt, readAt: 0,
      title: '您在答题抽奖中被抽中',
      body: `${competition.card.title}：您的抽奖编号是 ${entry}。怎样领奖见活动规则。`,
      link: `/quiz/draw/index?id=${competitionId}`,
    })
  }
}
