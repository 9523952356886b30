/** The committed files say what their source says; CloudBase's file and WeChat's agree (W-23, cloudbase.md 8). */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { cloudbaserc, configJson, generatedFiles } from '../../../config/deploy/files'
import { functions } from '../../../config/functions'

const top = path.resolve(__dirname, '..', '..', '..')

test.each(Object.entries(generatedFiles()))('%s is what its source makes (else: npm run deploy:files)', (file, text) => {
  expect(readFileSync(path.join(top, file), 'utf8')).toBe(text)
})

test('no value of a variable is in them: only the place where it goes', () => {
  const config = cloudbaserc() as { functions: { envVariables: Record<string, string> }[] }
  for (const { envVariables } of config.functions) for (const [name, value] of Object.entries(envVariables)) expect(value).toBe(`{{env.${name}}}`)
})

test('CloudBase and WeChat get the same timers, one a function, of seven fields and not in minute 0 (W-23)', () => {
  const config = cloudbaserc() as { functions: { name: string; triggers: { config: string }[] }[] }
  for (const one of functions) {
    const { triggers } = configJson(one) as { triggers: { name: string; type: string; config: string }[] }
    expect(config.functions.find(({ name }) => name === one.name)?.triggers).toEqual(triggers)
    expect(triggers.length).toBeLessThanOrEqual(1)
    for (const { name, type, config: cron } of triggers) {
      const fields = cron.split(' ')
      expect(fields).toHaveLength(7)
      expect(type).toBe('timer')
      expect(name.length).toBeLessThanOrEqual(60)
      expect(fields[1]).not.toMatch(/^(?:\*|0)/)
      // Day and weekday together would mean “or”.
      expect([fields[3], fields[5]].filter((field) => field !== '*').length).toBeLessThanOrEqual(1)
    }
  }
})
