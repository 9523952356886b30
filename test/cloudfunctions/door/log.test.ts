import { logText, whereFrom } from '@office/door/log'

const at = Date.UTC(2027, 5, 1)

describe('the log', () => {
  test.each([
    ['line breaks', 'x\nINFO forged\r\n'],
    ['terminal escapes', '\u001b[2J\u001b]0;title\u0007'],
    ['bidi marks', '\u202egnp.exe'],
    ['a separator some viewers break at', 'a\u2028b\u0085c'],
  ])('keeps %s on one line of ASCII (T-36)', (_, evil) => {
    const line = logText({ level: 'info', event: 'request', action: evil }, at)
    expect(line).toMatch(/^[\x20-\x7e]+$/)
    expect(JSON.parse(line)).toMatchObject({ action: evil })
  })

  test('writes nothing that is not named (T-05)', () => {
    const line = { level: 'info' as const, event: 'request' as const, status: 200, name: '赵建国', body: { text: '出口被挡' }, openid: 'o-123' }
    expect(JSON.parse(logText(line, at))).toEqual({ at: '2027-06-01T00:00:00.000Z', level: 'info', event: 'request', status: 200 })
  })

  test('says of an error its class and where, never its message', () => {
    const said = logText({ level: 'error', event: 'broken', ...whereFrom(new TypeError('赵建国 p-welder 13800000000')) }, at)
    expect(said).toContain('TypeError')
    expect(said).toContain('log.test.ts')
    expect(said).not.toMatch(/welder|138|\\u8d75/)
  })

  test('stays short whatever it is given', () => {
    expect(logText({ level: 'warn', event: 'request', action: 'x'.repeat(10_000) }, at).length).toBeLessThan(400)
  })
})
