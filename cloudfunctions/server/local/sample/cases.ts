/** What has happened in 云溪 in the week before the first start: one case in each state a newcomer should see. */
import type { Decision, ReportInput } from '@shared/contract/hazard'
import type { PlaceClass } from '@shared/domain/words'

/** Distributes over the union, so that each move keeps its own fields. */
type Without<D> = D extends Decision ? Omit<D, 'id' | 'version'> : never
export interface SampleAct {
  /** Hours after the report. */
  readonly after: number
  readonly by: string
  readonly decision: Without<Decision>
  /** Name of a picture of the sample that goes with it. */
  readonly picture?: string
  /** Where the decision names a day: hours after the report. */
  readonly until?: number
}
export interface SampleCase {
  readonly id: string
  /** Day of the week before (0–6) and hour of the report. */
  readonly day: number
  readonly hour: number
  readonly by: string
  readonly told: Partial<ReportInput> & { readonly category: string; readonly text: string }
  readonly place: { readonly class: PlaceClass; readonly unitId: string | null; readonly words: string }
  readonly pictures: readonly string[]
  readonly then: readonly SampleAct[]
}

export const at = (placeClass: PlaceClass, unitId: string | null, words: string) => ({ class: placeClass, unitId, words })

export const firstCases: readonly SampleCase[] = [
  { id: 'sample-case-school-exit', day: 0, hour: 8, by: 'p-resident', place: at('campus', 's-yunxi', '教学楼一层西门'), told: { category: 'escape.locked', text: '放学后西侧安全出口上了锁，家长接孩子都从一个门走。', harms: ['trapped'] }, pictures: ['exit'], then: [] },
  { id: 'sample-case-guard', day: 1, hour: 9, by: 'p-welder', place: at('enterprise', 'e-hongyuan', '二车间3号砂轮机'), told: { category: 'machine.guard', text: '砂轮机防护罩松了，用手一推就动。', harms: ['struck'], firstAid: ['stopped'] }, pictures: ['machine'], then: [
    { after: 1, by: 'p-safety', decision: { move: 'accept' } },
    { after: 3, by: 'p-safety', decision: { move: 'fixOnSpot', ground: '已更换防护罩螺栓并试机', photos: [] }, picture: 'machine-after' },
    { after: 5, by: 'p-head', decision: { move: 'confirm', ground: '' } },
  ] },
  { id: 'sample-case-billboard', day: 1, hour: 15, by: 'p-resident', place: at('market', 'e-market', '市场与星河花园之间的通道'), told: { category: 'escape.billboard', text: '大广告牌把消防通道挡了一半。' }, pictures: ['passage'], then: [
    { after: 3, by: 'p-safety2', decision: { move: 'return', ground: '这段通道在小区红线内', targetId: 'w-anju' } },
    { after: 20, by: 'o-w-anju', decision: { move: 'return', ground: '广告牌由市场设置，不归物业', targetId: null } },
  ] },
  { id: 'sample-case-wires', day: 2, hour: 18, by: 'p-resident', place: at('estateUnmanaged', 'c-xinghe', '老纺织家属院2号楼'), told: { category: 'ebike.wires', text: '二楼窗口拉线下来给电动车充电，下雨也不收。', harms: ['fire', 'shock'] }, pictures: ['ebike'], then: [{ after: 14, by: 'p-liaison', decision: { move: 'accept' } }] },
  { id: 'sample-case-village-road', day: 3, hour: 10, by: 'p-liaison', place: at('villageRoad', 'v-zhulin', '村口弯道'), told: { category: 'traffic.sight', text: '弯道的毛竹挡住视线，老人骑车看不见对面来车。', source: 'inPerson' }, pictures: [], then: [] },
  { id: 'sample-case-regulator', day: 3, hour: 20, by: 'p-welder', place: at('enterprise', 'e-hongyuan', '三车间东门'), told: { category: 'escape.locked', text: '夜班时东门从外面锁着，说过几次没有改。', channel: 'regulator', harms: ['trapped'] }, pictures: ['exit'], then: [{ after: 12, by: 'p-fire', decision: { move: 'accept' } }] },
  { id: 'sample-case-sign', day: 4, hour: 9, by: 'p-resident', place: at('market', 'e-market', '市场南门'), told: { category: 'escape.sign', text: '南门上方的疏散指示牌不亮。' }, pictures: [], then: [{ after: 2, by: 'p-safety2', decision: { move: 'notHazard', ground: '该处为蓄光型标志，不通电，现场检查亮度合格' } }] },
  { id: 'sample-case-restaurant', day: 4, hour: 12, by: 'p-resident', place: at('smallVenue', 'e-laozao', '后厨'), told: { category: 'gas.leak', text: '后厨一直有燃气味，开着窗也闻得到。', suspicion: 'major', harms: ['blast', 'fire'], firstAid: ['told'] }, pictures: ['gas-hose'], then: [{ after: 1, by: 'o-e-laozao', decision: { move: 'accept' } }] },
  { id: 'sample-case-hospital', day: 5, hour: 9, by: 'p-resident', place: at('hospital', 'h-yunxi', '门诊楼一层'), told: { category: 'escape.blocked', text: '轮椅和纸箱堆在安全出口前。' }, pictures: ['passage'], then: [{ after: 1, by: 'o-h-yunxi', decision: { move: 'fixOnSpot', ground: '已清空并划线', photos: [] }, picture: 'passage-after' }] },
  { id: 'sample-case-withdrawn', day: 5, hour: 11, by: 'p-resident', place: at('cityRoad', null, '星河路公交站'), told: { category: 'traffic.surface', text: '站台边的井盖有点响。' }, pictures: [], then: [{ after: 2, by: 'p-resident', decision: { move: 'withdraw' } }] },
  { id: 'sample-case-unknown', day: 5, hour: 17, by: 'p-resident', place: at('other', null, '光明里后面的废弃水塔'), told: { category: 'building.falling', text: '废弃水塔外墙在掉砖，孩子常在下面玩。', harms: ['struck', 'collapse'] }, pictures: ['wall'], then: [] },
  { id: 'sample-case-fire-lane', day: 6, hour: 8, by: 'p-resident', place: at('estateManaged', 'w-anju', '星河花园3号楼前'), told: { category: 'escape.fireLane', text: '消防车道上停了一排私家车。' }, pictures: ['fire-lane'], then: [{ after: 3, by: 'p-resident', decision: { move: 'supplement', ground: '今天上午又多了两辆。', photos: [] } }] },
  { id: 'sample-case-market-exit', day: 6, hour: 9, by: 'p-resident', place: at('market', 'e-market', '二楼东侧'), told: { category: 'escape.blocked', text: '纸箱堵住了二楼东侧的消防通道。', harms: ['trapped'] }, pictures: ['passage'], then: [] },
  { id: 'sample-case-hot-work', day: 6, hour: 10, by: 'p-welder', place: at('enterprise', 'e-hongyuan', '焊接区'), told: { category: 'hotWork.combustibles', text: '焊接区旁边堆着包装纸板。', harms: ['fire'], firstAid: ['moved'] }, pictures: ['welding'], then: [{ after: 2, by: 'p-safety', decision: { move: 'accept' } }] },
  { id: 'sample-case-basement', day: 6, hour: 16, by: 'p-welder', place: at('enterprise', 'e-hongyuan', '地下一层配件库'), told: { category: 'escape.blocked', text: '地下一层出口被货架挡住一半。', harms: ['trapped', 'fire'], firstAid: ['moved'], showName: true }, pictures: ['exit', 'passage'], then: [] },
]
