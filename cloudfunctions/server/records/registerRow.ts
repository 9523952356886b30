/** A case as a row of 隐患台账 (F7). The day it was found, never the hour, and whoever reported in no column. */
import { civilDay } from '@shared/domain/calendar'
import type { Output } from '@shared/contract/actions'
import { categoryWords, placeWords } from '@shared/domain/hazard'
import { controlKinds, hazardStates, levels } from '@shared/domain/words'
import type { CaseStep, Report } from '../ports/documents'
import { unitName } from './units'
import type { Directory } from './units'

export type RegisterRow = Output<'hazard.register'>['rows'][number]
/** Names of the officers a ledger names, by person id. */
export type Officers = ReadonlyMap<string, string>

const lastStep = (report: Report, moves: readonly CaseStep['move'][]): CaseStep | undefined => report.steps.filter((step) => moves.includes(step.move)).at(-1)
const reviewing: readonly CaseStep['move'][] = ['review', 'selfVerify', 'confirm']
const fixing: readonly CaseStep['move'][] = ['fix', 'fixOnSpot']
/** 复查结论 is what was found last: a later 退回 speaks for itself. */
const judging: readonly CaseStep['move'][] = [...reviewing, 'sendBack']

/** Person ids whose names the row shows: who mended it and who looked at it again. */
export const officersIn = (report: Report): readonly string[] => [responsible(report), lastStep(report, reviewing)?.byPersonId ?? null].filter((id) => id !== null)
const responsible = (report: Report): string | null => report.fixerId ?? lastStep(report, fixing)?.byPersonId ?? null

const dayOf = (at: number | null | undefined): string => (at ? civilDay(at) : '')
const verdictOf = (step: CaseStep | undefined): string => {
  if (step === undefined) return ''
  const word = step.move === 'sendBack' ? '不合格，退回整改' : '合格'
  return step.ground === '' ? word : `${word}：${step.ground}`
}
const controlWords = ({ controls }: Report): string => {
  if (controls === null) return ''
  return [controls.kinds.map((kind) => controlKinds[kind]).join('、'), controls.words].filter((part) => part !== '').join('；')
}
function noteOf(report: Report): string {
  const outside = report.outside === null ? '' : `移交${report.outside.to}${report.outside.number === '' ? '' : `，编号${report.outside.number}`}`
  return [report.late ? '逾期' : '', report.hotline === null ? '' : `转办编号${report.hotline.number}`, outside].filter((part) => part !== '').join('；')
}

export function registerRow(report: Report, units: Directory, officers: Officers): RegisterRow {
  const { assignment, plan } = report
  const name = (id: string | null): string => unitName(units, id)
  const fixed = report.state === 'rectifying' ? undefined : lastStep(report, fixing)
  const reviewed = lastStep(report, reviewing)
  return {
    id: report._id,
    number: report.number,
    source: report.hotline === null ? '随手拍' : '转办',
    day: civilDay(report.seenAt),
    place: placeWords(report.place, report.place.unitId === null ? null : name(report.place.unitId)),
    text: report.text,
    category: categoryWords(report.category),
    level: levels[report.level],
    basis: report.graded?.words ?? '',
    owner: name(assignment.ownerId),
    handler: name(assignment.handlerId),
    supervisor: name(assignment.supervisorId),
    fixer: plan?.responsible ?? officers.get(responsible(report) ?? '') ?? '',
    measures: plan?.measures ?? fixed?.ground ?? '',
    funds: plan?.funds ?? '',
    fixBy: dayOf(report.fixBy),
    contingency: plan?.contingency ?? '',
    controls: controlWords(report),
    photos: [...report.photos],
    afterPhotos: [...report.afterPhotos],
    doneDay: dayOf(fixed?.at),
    verifier: officers.get(reviewed?.byPersonId ?? '') ?? '',
    verdict: verdictOf(lastStep(report, judging)),
    closedDay: report.state === 'closed' ? dayOf(report.closedAt) : '',
    state: hazardStates[report.state].label,
    note: noteOf(report),
  }
}
