// The files other tools read, generated and committed: `npm run deploy:files`. A test compares them with what they are made from.
import { functions, handler, runtime } from '../functions'
import { closed, desired } from './desired'

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

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
      // As in the config.json that the build lays beside each function for WeChat's own upload; a test compares them.
      triggers: one.timer ? [{ name: one.timer.name, type: 'timer', config: one.timer.cron }] : [],
    })),
  }
}

export const generatedFiles = (): Readonly<Record<string, string>> => ({
  'cloudbaserc.json': json(cloudbaserc()),
  'config/deploy/database.json': json(desired().collections.map(({ name, indexes }) => ({ collection: name, clients: closed, indexes }))),
  'config/deploy/storage.json': json(desired().storage),
})
