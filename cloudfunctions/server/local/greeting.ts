/** What the person who started the server reads first. */
import type { ServerEnv } from '../../../config/env'
import { samplePeople } from '../records/samplePeople'
import type { FirstCode } from './firstOfficer'

export function greeting(env: ServerEnv, port: number, first: FirstCode | undefined): string {
  const here = `http://${env.host}:${String(port)}`
  const elsewhere = env.publicOrigin !== `http://${env.host}:${String(env.port)}`
  const people = samplePeople.map(({ name, what }) => `    ${name}  ${what}`)
  return [
    '',
    `  安全生产月  ${elsewhere ? env.publicOrigin : here}`,
    ...(elsewhere ? [`  本机地址 / on this machine: ${here}`] : []),
    ...(env.sample ? ['', '  样例人员（我的 › 单位人员登录）/ sample people:', ...people] : []),
    ...(first ? ['', `  第一个账号 / first account: ${first.login}`, `  初始密码（登录后须修改）/ first code, to be changed: ${first.code}`] : []),
    '',
    `  数据在 / data in: ${env.dataDir}`,
    '  按 Ctrl-C 结束 / Ctrl-C ends it',
    '',
    '',
  ].join('\n')
}
