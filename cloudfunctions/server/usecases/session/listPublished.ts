/** 问答: what has passed and was not taken down, the newest first (D10). */
import type { UseCase } from '../../ports/useCase'
import { publishedView } from '../../records/publicationView'

export const listPublished: UseCase<'session.published'> = async (office, _caller, { category, cursor, limit = 20 }) => {
  const page = cursor === undefined ? { limit } : { limit, cursor }
  const { rows, next } = category === null ? await office.store.find('publicationsByState', { state: 'shown' }, page) : await office.store.find('publicationsOfCategory', { state: 'shown', category }, page)
  return { rows: rows.map(publishedView), ...(next === undefined ? {} : { next }) }
}
