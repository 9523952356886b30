// The files other tools read, generated and committed: `npm run deploy:files`. A test compares them with what they are made from.
import { functions, handler, runtime, type Deployable } from '../functions'
import { closed, desired } from './desired'

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
const triggersOf = ({ timer }: Deployable) => (timer ? [{ name: timer.name, type: 'timer', config: timer.cron }] : [])

/** For `tcb`. Values come from the environment of the one command that deploys; the file holds none. */
export function cloudbaserc(): unknown {
  return {
    version: '2.0',
    envId: '{{env.ENV_ID}}',
    functionRoot: './dist/cloudfunctions',
    functions: functions.map((one) => ({
      name: one.name,
      handler,
      runtime,
      memorySize: one.memory,
      timeout: one.timeout,
      // Bundled: nothing is installed in the cloud.
      installDependency: false,
      envVariables: Object.fromEntries(one.variables.map((name) => [name, `{{env.${name}}}`])),
      triggers: triggersOf(one),
    })),
  }
}

/** For WeChat's own upload, which alone applies the permissions (cloudbase.md 7): beside each function's index.js. */
export const configJson = (one: Deployable): unknown => ({ triggers: triggersOf(one), permissions: { openapi: one.openapi } })

export const generatedFiles = (): Readonly<Record<string, string>> => ({
  'cloudbaserc.json': json(cloudbaserc()),
  'config/deploy/database.json': json(desired().collections.map(({ name, indexes }) => ({ collection: name, clients: closed, indexes }))),
  'config/deploy/storage.json': json(desired().storage),
})
