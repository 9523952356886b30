/** The units of 云溪经济开发区, which does not exist: no name, address or number here is anybody's. */
import type { Industry, UnitKind } from '@shared/domain/words'
import type { Unit } from '../../ports/documents'

interface Row {
  readonly id: string
  readonly name: string
  readonly kind: UnitKind
  readonly parentId: string | null
  readonly industry?: Industry
  readonly hasAccount?: false
  readonly address: string
}
const unit = (id: string, name: string, kind: UnitKind, parentId: string | null, address: string): Row => ({ id, name, kind, parentId, address })
const enterprise = (id: string, name: string, industry: Industry, parentId: string, address: string): Row => ({ id, name, kind: 'enterprise', parentId, industry, address })

const government: readonly Row[] = [
  unit('office', '云溪经开区安委办', 'office', null, '云溪大道1号'),
  unit('d-emergency', '云溪经开区应急管理局', 'department', 'office', '云溪大道1号'),
  unit('d-fire', '云溪经开区消防救援大队', 'department', 'office', '云溪大道9号'),
  unit('d-housing', '云溪经开区住房和城市建设局', 'department', 'office', '云溪大道3号'),
  unit('d-market', '云溪经开区市场监督管理局', 'department', 'office', '云溪大道5号'),
  unit('d-transport', '云溪经开区交通运输局', 'department', 'office', '云溪大道7号'),
  unit('d-power', '云溪经开区能源与电力办公室', 'department', 'office', '云溪大道7号'),
  unit('t-east', '云溪城东街道', 'town', 'office', '东溪路2号'),
  unit('t-west', '云溪西岭镇', 'town', 'office', '西岭街6号'),
]
const neighbourhoods: readonly Row[] = [
  unit('c-xinghe', '星河社区', 'community', 't-east', '星河路20号'),
  unit('c-linjiang', '临溪社区', 'community', 't-east', '临溪路8号'),
  unit('c-guangming', '光明里社区', 'community', 't-east', '光明里3号'),
  unit('c-yulan', '玉兰社区', 'community', 't-east', '玉兰街11号'),
  unit('c-chunhui', '春晖社区', 'community', 't-east', '春晖路5号'),
  unit('c-jinxiu', '锦绣社区', 'community', 't-east', '锦绣巷7号'),
  unit('c-xiling', '西岭社区', 'community', 't-west', '西岭街18号'),
  unit('v-shangxi', '上溪村', 'village', 't-west', '上溪村口'),
  unit('v-xiaxi', '下溪村', 'village', 't-west', '下溪村口'),
  unit('v-shiqiao', '石桥村', 'village', 't-west', '石桥村口'),
  unit('v-qingshui', '清水村', 'village', 't-west', '清水村口'),
  { ...unit('v-zhulin', '竹林村', 'village', 't-west', '竹林村口'), hasAccount: false },
]
const enterprises: readonly Row[] = [
  enterprise('e-hongyuan', '宏远机械有限公司', 'machinery', 'c-xinghe', '星河路66号'),
  enterprise('e-market', '城东市场管理有限公司', 'retail', 'c-xinghe', '东溪路30号城东市场'),
  enterprise('e-ruifeng', '瑞丰精密部件厂', 'machinery', 'c-linjiang', '临溪路41号'),
  enterprise('e-dingsheng', '鼎升铸造有限公司', 'machinery', 'v-shiqiao', '石桥工业园2号'),
  enterprise('e-lanjing', '蓝晶化工储运有限公司', 'chemical', 'v-qingshui', '清水化工园1号'),
  enterprise('e-hechuan', '禾川涂料有限公司', 'chemical', 'v-qingshui', '清水化工园5号'),
  enterprise('e-zhujian', '筑建第三工程公司', 'construction', 'c-guangming', '光明里安置房工地'),
  enterprise('e-gaotai', '高台建设有限公司', 'construction', 'c-chunhui', '春晖路综合楼工地'),
  enterprise('e-laozao', '老灶台餐馆', 'catering', 'c-xinghe', '星河路12号'),
  enterprise('e-xiangman', '香满楼饭店', 'catering', 'c-yulan', '玉兰街28号'),
  enterprise('e-zaodian', '东溪早点铺', 'catering', 'c-linjiang', '东溪路15号'),
  enterprise('e-baijia', '百佳源购物中心', 'retail', 'c-guangming', '光明里100号'),
  enterprise('e-wujin', '聚鑫五金市场', 'retail', 'c-jinxiu', '锦绣巷22号'),
  enterprise('e-sudi', '速抵物流园', 'logistics', 'c-xiling', '西岭街70号'),
  enterprise('e-lengku', '云溪冷链仓储有限公司', 'logistics', 'v-xiaxi', '下溪仓库区'),
  enterprise('e-ranqi', '云溪燃气有限公司', 'gas', 'c-chunhui', '春晖路33号'),
  enterprise('e-qiping', '安顺气瓶换装站', 'gas', 'v-xiaxi', '下溪村外环路'),
  enterprise('e-senlin', '森林家具厂', 'woodwork', 'v-shangxi', '上溪工业点3号'),
  enterprise('e-mulan', '木兰门业有限公司', 'woodwork', 'v-shangxi', '上溪工业点8号'),
  enterprise('e-jinsha', '锦纱纺织有限公司', 'textile', 'c-jinxiu', '锦绣巷40号'),
  enterprise('e-yunyi', '云衣服装厂', 'textile', 'c-yulan', '玉兰街60号'),
  enterprise('e-mianfen', '溪谷面粉有限公司', 'food', 'v-shiqiao', '石桥工业园6号'),
  enterprise('e-doujiang', '豆香园食品厂', 'food', 'c-xiling', '西岭街52号'),
  enterprise('e-yinliao', '清泉饮料有限公司', 'food', 'v-qingshui', '清水村东'),
  enterprise('e-binguan', '云溪宾馆', 'hotel', 'c-guangming', '云溪大道50号'),
  enterprise('e-gewu', '星光歌舞厅', 'hotel', 'c-yulan', '玉兰街3号'),
  enterprise('e-peixun', '启航培训中心', 'education', 'c-chunhui', '春晖路21号'),
  enterprise('e-menzhen', '仁和门诊部', 'medical', 'c-linjiang', '临溪路19号'),
  enterprise('e-gongdian', '云溪供电所', 'power', 'c-xiling', '西岭街9号'),
  enterprise('e-guangfu', '日升光伏电站', 'power', 'v-shangxi', '上溪村南坡'),
]
const places: readonly Row[] = [
  { ...unit('w-anju', '安居物业服务有限公司', 'property', 'c-xinghe', '星河花园小区'), industry: 'property' },
  { ...unit('s-yunxi', '云溪实验学校', 'school', 'c-yulan', '玉兰街80号'), industry: 'education' },
  { ...unit('h-yunxi', '云溪医院', 'hospital', 'c-chunhui', '春晖路60号'), industry: 'medical' },
]
const rows = [...government, ...neighbourhoods, ...enterprises, ...places]

const departmentOf: Record<Industry, string> = {
  machinery: 'd-emergency',
  chemical: 'd-emergency',
  construction: 'd-housing',
  catering: 'd-market',
  retail: 'd-market',
  logistics: 'd-transport',
  gas: 'd-housing',
  woodwork: 'd-emergency',
  textile: 'd-emergency',
  food: 'd-market',
  hotel: 'd-fire',
  property: 'd-housing',
  education: 'd-emergency',
  medical: 'd-emergency',
  power: 'd-power',
}

const above = (row: Row): string[] => {
  const parent = rows.find((one) => one.id === row.parentId)
  return [row.id, ...(parent ? above(parent) : [])]
}

/** Every unit of the sample, in tree order. */
export const sampleUnits: readonly Unit[] = rows.map((row, index) => ({
  _id: row.id,
  v: 1,
  name: row.name,
  kind: row.kind,
  parentId: row.parentId,
  scopes: above(row),
  departmentId: row.industry ? departmentOf[row.industry] : null,
  industry: row.industry ?? null,
  hasAccount: row.hasAccount ?? true,
  code: `U${String(100_003 + index * 7_919)}`,
  order: index,
  address: row.address,
  phone: `000-${String(1000 + index)}`,
}))
