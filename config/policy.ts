// `npm run policy`: writes docs/policy.md.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { policyTable } from './policyTable'

writeFileSync(path.resolve(__dirname, '..', 'docs', 'policy.md'), policyTable())
