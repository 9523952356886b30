/** What the person who started the server reads first. */
import type { ServerEnv } from '../../../config/env'
import { samplePeople } from '../records/samplePeople'

export function greeting(env: ServerEnv, port: number): string {
  const people = samplePeople.map(({ name, what }) => `    ${name}  ${what}`)
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
