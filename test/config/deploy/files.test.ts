/** The committed files say what their source says; CloudBase's file and WeChat's agree (W-23, cloudbase.md 8). */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { configOf } from '../../../config/build/functions/build'
import { cloudbaserc, generatedFiles } from '../../../config/deploy/files'
import { functions } from '../../../config/functions'

const top = path.resolve(__dirname, '..', '..', '..')

test.each(Object.entries(generatedFiles()))('%s is what its source makes (else: npm run deploy:files)', (file, text) => {
  expect(readFileSync(path.join(top, file), 'utf8')).toBe(text)
})

test('no value of a variable is in them: only the place where it goes', () => {
  const config = cloudbaserc() as { functions: { envVariables: Record<string, string> }[] }
  for (const { envVariables } of config.functions) for (const [name, value] of Object.entries(envVariables)) expect(value).toBe(`{{env.${name}}}`)
})

test('CloudBase and WeChat get the same timers (cloudbase.md 8)', () => {
  const config = cloudbaserc() as { functions: { name: string; triggers: unknown }[] }
  for (const one of functions) expect(config.functions.find(({ name }) => name === one.name)?.triggers).toEqual(configOf(one).triggers)
})
