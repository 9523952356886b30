// `npm run check`: types and lint only.
import { checkLint } from './checks/lint'
import { add, closeWith } from './checks/tally'
import { checkTypes } from './checks/types'

void Promise.all([checkTypes(), checkLint()]).then((counts) => closeWith(add(...counts)))
