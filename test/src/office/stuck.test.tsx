import { render } from '@testing-library/react'
import { View } from '@/office/board/stuck/View'

const row = (name: string, problem: string) => ({ id: name, name, about: 'hazard:h1', at: Date.UTC(2027, 5, 1, 2), tries: 3, problem })
const shown = (name: string, problem: string) =>
  render(<View rows={[row(name, problem)]} busyId='' said='' more={undefined} adding={false} onRetry={() => undefined} />).container.textContent

test.each([
  ['photo.received', 'FilesUnavailable', '照片处理', '照片文件夹不能读写，请检查磁盘，修好后重新发送。'],
  ['hazard.submit', 'NoReaction', '新隐患的通知', '这个版本的程序不认识这种通知，请升级后重新发送。'],
  ['hazard.accept', 'RangeError', '隐患“接收”的通知', '程序出错（RangeError），请告诉维护人员。'],
])('%s that failed with %s says what was to be told and why it was not', (name, problem, what, why) => {
  expect(shown(name, problem)).toContain(what)
  expect(shown(name, problem)).toContain(why)
})
