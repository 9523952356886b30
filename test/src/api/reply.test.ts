import fc from 'fast-check'
import { problems } from '@shared/contract/problems'
import { replyOf } from '@/api/reply'

const problem = { code: 'moved_on', kind: 'stale', say: problems.moved_on.say, trace: 't1' }

describe('what came back over the air', () => {
  it("is the office's answer", () => {
    expect(replyOf(200, '{"ok":true,"value":{"a":1}}')).toEqual({ ok: true, value: { a: 1 } })
  })
  it("is the office's problem, whatever the status", () => {
    expect(replyOf(409, JSON.stringify({ ok: false, problem }))).toEqual({ ok: false, problem })
  })
  it.each([
    ["a captive portal's page with 200", 200, '<!doctype html><title>Wi-Fi</title>', 'offline'],
    ["a captive portal's own JSON", 200, '{"result":"login"}', 'offline'],
    ['half a body', 200, '{"ok":true,"value":{"a"', 'offline'],
    ['nothing', 200, '', 'offline'],
    ["a proxy's error page", 502, '<h1>Bad Gateway</h1>', 'unavailable'],
    ['a problem of unknown kind', 400, '{"ok":false,"problem":{"code":"x","kind":"y","say":"z"}}', 'offline'],
    ['a null', 200, 'null', 'offline'],
  ])('is later, never done, for %s', (_what, status, text, code) => {
    const reply = replyOf(status, text)
    expect(reply).toMatchObject({ ok: false, problem: { code, kind: 'later', say: problems[code as 'offline'].say } })
  })
  it('never takes a stranger for the office', () => {
    fc.assert(fc.property(fc.json(), fc.integer({ min: 200, max: 599 }), (text, status) => {
      const value = JSON.parse(text) as { ok?: unknown } | null
      const reply = replyOf(status, text)
      if (!(typeof value === 'object' && value !== null && value.ok === true)) expect(reply.ok).toBe(false)
    }))
  })
})
