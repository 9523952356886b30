/** A case and its summary as the office answers them, for pages. */
import type { CaseSummary, CaseView } from '@shared/contract/hazard'

export const now = Date.UTC(2027, 5, 16, 2, 0)
const hour = 3_600_000

/** A case on which nothing stands. */
export const quiet = {
  escalated: 0, assignee: null, proposed: null, graded: null, plan: null, controls: null, workersToldAt: null, owes: [], extension: null, outside: null, mergedInto: null, mergedCount: 0, hotline: null,
} satisfies Partial<CaseView>

export const summary = (part: Partial<CaseSummary> = {}): CaseSummary => ({
  id: 'h0000000000000000000000001', number: '隐患202706-7K2M', state: 'submitted', level: 'ordinary', suspicion: 'ordinary', category: '消防通道·通道堵塞占用',
  place: '宏远机械地下一层东侧通道', text: '通道被纸箱堵住', thumb: null, photoCount: 2, seenDay: '2027-06-16', acceptBy: now + 20 * hour, fixBy: now + 120 * hour,
  handler: '宏远机械有限公司', late: false, dueAt: now + 20 * hour, escalated: 0, moves: ['accept', 'return', 'notHazard', 'fixOnSpot'], version: 1, ...part,
})

export const caseView = (part: Partial<CaseView> = {}): CaseView => ({
  id: 'h0000000000000000000000001', number: '隐患202706-7K2M', version: 1, state: 'submitted', level: 'ordinary', suspicion: 'ordinary', category: 'escape.blocked',
  text: '通道被纸箱堵住', place: { class: 'enterprise', words: '地下一层东侧通道', unit: { id: 'e-hongyuan', name: '宏远机械有限公司' }, position: null },
  harms: ['fire', 'trapped'], firstAid: ['moved'], source: 'self', reporterName: null, seenDay: '2027-06-16', photos: [], afterPhotos: [],
  route: {
    owner: { id: 'e-hongyuan', name: '宏远机械有限公司' }, handler: { id: 'e-hongyuan', name: '宏远机械有限公司' }, onBehalf: false,
    supervisor: { id: 'd-emergency', name: '应急管理局' }, territorial: { id: 'c-xinghe', name: '星河社区' },
    to: '将送到：宏远机械有限公司', why: ['地点是企业厂区', '类别是消防通道'], seenBy: '承办单位和监管部门可以看到', acceptBy: now + 20 * hour, fixBy: now + 120 * hour,
  },
  returns: 0,
  steps: [{ move: 'submit', label: '已上报', at: now - hour, dayOnly: false, by: '', sentence: '收到一件隐患，已送到宏远机械有限公司。', photos: [] }],
  moves: ['accept', 'return', 'notHazard', 'fixOnSpot'], sheet: true, acceptBy: now + 20 * hour, fixBy: now + 120 * hour, reviewBy: now + 200 * hour, late: false, dueAt: now + 20 * hour, ...quiet, ...part,
})
