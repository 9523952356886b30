// The permission matrix as a page for people: every action × who may use it at all. `npm run policy` writes docs/policy.md.
import { actions, type ActionName } from '../src/shared/contract/actions'
import { allows } from '../src/shared/domain/policy'
import { roles, type Role } from '../src/shared/domain/words'

export const columns: readonly { name: string; signedIn: boolean; roles: readonly Role[] }[] = [
  { name: '未登录', signedIn: false, roles: [] },
  { name: '居民', signedIn: true, roles: [] },
  ...(Object.keys(roles) as Role[]).map((role) => ({ name: roles[role], signedIn: true, roles: [role] })),
]
export const actionNames = Object.keys(actions) as ActionName[]

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

export function policyTable(): string {
  const lines = actionNames.map((name) => {
    const { policy } = actions[name]
    return row([`\`${name}\``, `\`${policy}\``, ...columns.map((column) => (allows(policy, column.roles, column.signedIn) ? '●' : '–'))])
  })
  return [
    '# Who may use which action',
    '',
    'Written by `npm run policy` from `src/shared/domain/policy.ts` and the contract; `test/cloudfunctions/door/policy.test.ts` asks the doors cell by cell.',
    '● = may ask; the object is then checked by the use case: what is not yours to know of answers 404. Somebody with posts in several units acts for the one he names.',
    '',
    row(['action', 'policy', ...columns.map((column) => column.name)]),
    row(['---', '---', ...columns.map(() => ':-:')]),
    ...lines,
    '',
  ].join('\n')
}
