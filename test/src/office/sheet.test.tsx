import { render, screen } from '@testing-library/react'
import { View, type SheetProps } from '@/office/hazard/sheet/View'
import { now } from './cases'

const sheet = (part: Partial<SheetProps['sheet']> = {}): SheetProps['sheet'] => ({
  number: '隐患202706-7K2M', issuedBy: '应急管理局', to: '宏远机械有限公司', owner: '宏远机械有限公司', supervisor: '应急管理局', territorial: '星河社区',
  place: '宏远机械地下一层', category: '消防通道·通道堵塞占用', text: '通道被纸箱堵住', level: '一般', fixBy: now, code: '7K3M-09QX', legal: '请按职责及时处理。', ...part,
})
const shown = (part?: Partial<SheetProps['sheet']>, canPrint = true) => render(<View sheet={sheet(part)} canPrint={canPrint} />).container.textContent

test('prints who sends it to whom, the three lines, the deadline, the code, and blanks to sign', () => {
  const said = shown()
  for (const words of ['交办单位应急管理局', '承办单位宏远机械有限公司', '主体 宏远机械有限公司；监管 应急管理局；属地 星河社区', '整改期限6月16日前', '核验码：7K3M-09QX', '整改情况', '整改人签字', '验收人签字', '完成日期']) expect(said).toContain(words)
})

test('a line that is not named yet says so', () => {
  expect(shown({ territorial: '' })).toContain('属地 待指定')
})

test('where nothing can print it says how to get it on paper', () => {
  expect(shown()).not.toContain('截图')
  render(<View sheet={sheet()} canPrint={false} />)
  expect(screen.getByText(/请截图发给能打印的同事/)).toBeTruthy()
})
