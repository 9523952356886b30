/** What the person who started the server reads first. */
import type { ServerEnv } from '../../../config/env'
import { samplePeople } from '../records/samplePeople'

const names: Readonly<Record<string, string>> = { 'p-welder': '赵建国', 'p-safety': '钱红梅', 'p-head': '孙志强', 'p-safety2': '李秋生', 'p-resident': '周奶奶', 'p-liaison': '吴敏', 'p-fire': '郑涛', 'p-clerk': '王丽', 'p-leader': '冯国栋' }

export function greeting(env: ServerEnv, port: number): string {
  const people = samplePeople.map(({ id, what }) => `    ${names[id] ?? id}  ${what}`)
  return [
    '',
    `  安全生产月  http://${env.host}:${String(port)}`,
    ...(env.sample ? ['', '  样例人员（我的 › 登录）/ sample people:', ...people] : []),
    '',
    `  数据在 / data in: ${env.dataDir}`,
    '  按 Ctrl-C 结束 / Ctrl-C ends it',
    '',
    '',
  ].join('\n')
}
