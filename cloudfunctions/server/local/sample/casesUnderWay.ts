/** Cases in the middle of their life: a 重大 one under 临时管控, an overdue one, one opened again, and one at each step of the chain. */
import { at } from './cases'
import type { SampleAct, SampleCase } from './cases'

/** Mended by the safety officer of 宏远机械 and verified by its head. */
const mended = (ground: string, picture: string): readonly SampleAct[] => [
  { after: 1, by: 'p-safety', decision: { move: 'accept' } },
  { after: 2, by: 'p-safety', decision: { move: 'assign', personId: 'p-safety' } },
  { after: 22, by: 'p-safety', decision: { move: 'fix', ground, photos: [] }, picture },
  { after: 24, by: 'p-head', decision: { move: 'selfVerify', ground: '现场看过，符合要求' } },
]

export const casesUnderWay: readonly SampleCase[] = [
  { id: 'sample-case-major', day: 5, hour: 10, by: 'p-welder', place: at('enterprise', 'e-hongyuan', '涂装线'), told: { category: 'fire.alarm', text: '消防主机一直报故障，喷淋泵启动不了。', suspicion: 'major', harms: ['fire'], firstAid: ['stopped'] }, pictures: ['machine'], then: [
    { after: 1, by: 'p-safety', decision: { move: 'accept' } },
    { after: 2, by: 'p-safety', decision: { move: 'proposeMajor', criterionId: 'fire-2025', words: '第 6 章，自动消防设施不能正常运行' } },
    { after: 3, by: 'p-head', decision: { move: 'gradeMajor', criterionId: 'fire-2025', words: '第 6 章，自动消防设施不能正常运行' } },
    { after: 4, by: 'p-safety', decision: { move: 'control', kinds: ['stopped', 'watched'], words: '停用涂装线，每班一人看守' } },
    { after: 6, by: 'p-head', decision: { move: 'plan', measures: '更换消防主机和喷淋泵控制柜，恢复后联动试验', responsible: '孙志强', funds: '6.8 万元，企业安全费用列支', until: 0, contingency: '停产期间动火作业一律停止，火情按灭火应急预案疏散' }, until: 60 },
    { after: 21, by: 'p-head', decision: { move: 'tellWorkers', ground: '当日班前会和职工代表会议通报' } },
  ] },
  { id: 'sample-case-overdue', day: 0, hour: 9, by: 'p-resident', place: at('market', 'e-market', '南区3号档口'), told: { category: 'gas.cylinder', text: '档口里放了四个气瓶，挨着灶台。', suspicion: 'major', harms: ['blast', 'fire'] }, pictures: ['cylinders'], then: [
    { after: 1, by: 'p-safety2', decision: { move: 'accept' } },
    { after: 2, by: 'p-safety2', decision: { move: 'assign', personId: 'p-safety2' } },
    { after: 30, by: 'p-safety2', decision: { move: 'askExtension', ground: '商户不在本地，联系搬离', until: 0 }, until: 168 },
    { after: 50, by: 'p-clerk', decision: { move: 'refuseExtension', ground: '气瓶先移到室外，不需要等商户' } },
  ] },
  { id: 'sample-case-reopened', day: 5, hour: 8, by: 'p-welder', place: at('enterprise', 'e-hongyuan', '喷漆房门口'), told: { category: 'escape.blocked', text: '喷漆房门口堆了空桶，人要侧着走。', harms: ['trapped', 'fire'] }, pictures: ['exit'], then: [
    { after: 1, by: 'p-safety', decision: { move: 'accept' } },
    { after: 2, by: 'p-safety', decision: { move: 'fixOnSpot', ground: '空桶已清走', photos: [] }, picture: 'exit-after' },
    { after: 4, by: 'p-head', decision: { move: 'confirm', ground: '' } },
    { after: 30, by: 'p-welder', decision: { move: 'reopen', ground: '第二天中班又堆上了', photos: [] } },
  ] },
  { id: 'sample-case-ledge', day: 4, hour: 9, by: 'p-welder', place: at('enterprise', 'e-hongyuan', '二层检修平台'), told: { category: 'height.guard', text: '检修平台东侧护栏断了一截。', harms: ['fall'], firstAid: ['cordoned'] }, pictures: ['ledge'], then: mended('护栏已补焊', 'ledge-after') },
  { id: 'sample-case-bars', day: 3, hour: 10, by: 'p-welder', place: at('enterprise', 'e-hongyuan', '一车间西窗'), told: { category: 'escape.bars', text: '西窗装了铁栅栏，从里面打不开。', harms: ['trapped'] }, pictures: ['wiring'], then: [
    ...mended('栅栏改为内开式', 'wiring-after'),
    { after: 30, by: 'p-fire', decision: { move: 'review', ground: '现场试开正常' } },
  ] },
  { id: 'sample-case-railway', day: 3, hour: 16, by: 'p-resident', place: at('other', null, '铁路桥下人行道'), told: { category: 'building.falling', text: '铁路桥下的混凝土在掉块。', harms: ['struck'] }, pictures: ['wall'], then: [
    { after: 4, by: 'p-clerk', decision: { move: 'handOver', to: '市铁路安全监管部门', ground: '桥体归铁路产权单位', number: 'TL-0103' } },
    { after: 26, by: 'p-clerk', decision: { move: 'outsideReply', number: 'TL-0103', reply: '已设围挡，列入本月维修' } },
  ] },
  { id: 'sample-case-wires-again', day: 4, hour: 19, by: 'p-welder', place: at('estateUnmanaged', 'c-xinghe', '老纺织家属院 2号楼'), told: { category: 'ebike.wires', text: '家属院2号楼飞线充电，电线就搭在晾衣绳上。', harms: ['fire'] }, pictures: ['ebike-after'], then: [{ after: 3, by: 'p-liaison', decision: { move: 'merge', intoId: 'sample-case-wires' } }] },
]
