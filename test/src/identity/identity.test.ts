import { actionsIn, answering, noNetwork, officer, openApp, resident, Says, type Asked } from './phone'

const kept = new Map<string, string>()
beforeEach(() => { kept.clear() })

const residentOffice = ({ body }: Asked) => (body.action === 'account.enterDevice' ? { token: 't-device', me: resident } : body.action === 'account.me' ? resident : {})
const memberOffice = (asked: Asked) =>
  asked.body.action === 'account.enterSample' ? { token: 't-officer', me: officer } : asked.body.action === 'account.me' ? officer : residentOffice(asked)

describe('a person who never signs in', () => {
  it('becomes a resident of the device before the first call, once for many calls', async () => {
    const asked = answering(residentOffice)
    const { call, now } = await openApp(kept)
    await Promise.all([call('hazard.mine', {}), call('account.inbox', {}), call('hazard.mine', {})])
    expect(actionsIn(asked).filter((action) => action === 'account.enterDevice')).toHaveLength(1)
    expect(actionsIn(asked)[0]).toBe('account.enterDevice')
    expect(now()).toMatchObject({ me: resident, acting: null, status: 'ready' })
  })
  it('is the same resident after the app was closed', async () => {
    const first = answering(residentOffice)
    await (await openApp(kept)).call('hazard.mine', {})
    const second = answering(({ body }) => { if (body.action === 'hazard.mine') throw new Says('session_ended'); return residentOffice({ body } as Asked) })
    const { call } = await openApp(kept)
    await expect(call('hazard.mine', {})).rejects.toMatchObject({ problem: { code: 'session_ended' } })
    expect(actionsIn(second)).toEqual(['hazard.mine', 'account.enterDevice', 'hazard.mine'])
    expect(second[1]!.body.data).toEqual(first[0]!.body.data)
    expect(first[0]!.body.data).toEqual({ device: expect.stringMatching(/^[0-9a-z]{26,64}$/) as string })
  })
  it('offline for the first time: the call says so in words, and the next one tries again', async () => {
    answering(noNetwork)
    const { call, now } = await openApp(kept)
    await expect(call('hazard.mine', {})).rejects.toMatchObject({ problem: { code: 'offline', kind: 'later' } })
    expect(now().status).toBe('offline')
    answering(residentOffice)
    await call('hazard.mine', {})
    expect(now().status).toBe('ready')
  })
})

describe('a member', () => {
  it('comes in after the resident of a slow network, never the other way round', async () => {
    const asked = answering(memberOffice)
    const quick = globalThis.fetch
    globalThis.fetch = async (...sent) => {
      const answer = await quick(...sent)
      if (JSON.stringify(sent[1]?.body).includes('account.enterDevice')) await new Promise((arrive) => setTimeout(arrive, 50))
      return answer
    }
    const { call, now } = await openApp(kept)
    const waiting = call('hazard.mine', {})
    await new Promise((arrive) => setTimeout(arrive, 10))
    await Promise.all([waiting, now().enterSample('p-safety')])
    await call('account.inbox', {})
    expect(now().me).toEqual(officer)
    const ways = actionsIn(asked).filter((action) => action.startsWith('account.enter'))
    expect(ways[ways.length - 1]).toBe('account.enterSample')
  })
  it('is not turned back into the resident by an answer that was on its way while he came in', async () => {
    answering(memberOffice)
    const quick = globalThis.fetch
    let askedAs = residentOffice
    globalThis.fetch = async (...sent) => {
      if (!JSON.stringify(sent[1]?.body).includes('account.me')) return quick(...sent)
      answering(askedAs)
      const answer = await globalThis.fetch(...sent)
      globalThis.fetch = quick
      await new Promise((arrive) => setTimeout(arrive, 30))
      return answer
    }
    const { now } = await openApp(kept)
    const late = now().refresh()
    await new Promise((arrive) => setTimeout(arrive, 5))
    askedAs = memberOffice
    await now().enterSample('p-safety')
    await late
    expect(now().me).toEqual(officer)
  })
  it('acts for one unit at a time, and each call says for which', async () => {
    const asked = answering(memberOffice)
    const { call, now } = await openApp(kept)
    expect(await now().enterSample('p-safety')).toEqual(officer)
    await call('hazard.list', { show: 'todo' })
    await now().actFor('e-market')
    await call('hazard.list', { show: 'todo' })
    await now().actFor('d-fire')
    await call('hazard.list', { show: 'todo' })
    expect(asked.filter(({ body }) => body.action === 'hazard.list').map(({ body }) => body.as)).toEqual(['e-hongyuan', 'e-market', 'e-market'])
    expect(now().acting?.unit.id).toBe('e-market')
    expect(asked.filter(({ body }) => body.action === 'account.me').map(({ body }) => body.as)).toEqual(['e-market'])
  })
  it('is remembered, with the unit acted for', async () => {
    answering(memberOffice)
    const first = await openApp(kept)
    await first.now().enterSample('p-safety')
    await first.now().actFor('e-market')
    const asked = answering(memberOffice)
    const again = await openApp(kept)
    await again.call('hazard.list', { show: 'todo' })
    expect(actionsIn(asked)).toEqual(['hazard.list'])
    expect(asked[0]).toMatchObject({ body: { as: 'e-market' }, headers: { authorization: 'Bearer t-officer', 'x-client': 'h5' } })
    expect(await again.whoNow()).toBe('p-safety')
  })
  it('whose session has ended is told, and never becomes a resident unasked', async () => {
    answering(memberOffice)
    const { call, now } = await openApp(kept)
    await now().enterSample('p-safety')
    const asked = answering(() => { throw new Says('session_ended') })
    await expect(call('hazard.list', { show: 'todo' }, { quiet: true })).rejects.toMatchObject({ problem: { kind: 'sign_in' } })
    expect(now().status).toBe('ready')
    await expect(call('hazard.list', { show: 'todo' })).rejects.toMatchObject({ problem: { kind: 'sign_in' } })
    expect(now()).toMatchObject({ status: 'ended', me: officer })
    expect(actionsIn(asked)).toEqual(['hazard.list', 'hazard.list'])
  })
  it('who leaves gives the phone back to its resident', async () => {
    const asked = answering(memberOffice)
    const { now, whoNow } = await openApp(kept)
    await now().enterSample('p-safety')
    await now().leave()
    expect(actionsIn(asked)).toEqual(['account.enterSample', 'account.leave', 'account.enterDevice'])
    expect(now()).toMatchObject({ me: resident, acting: null })
    expect(await whoNow()).toBe('resident')
    expect([...kept.values()].join()).not.toContain('t-officer')
  })
  it('cannot leave offline: only the office ends a session', async () => {
    answering(memberOffice)
    const { now } = await openApp(kept)
    await now().enterSample('p-safety')
    answering(noNetwork)
    await expect(now().leave()).rejects.toMatchObject({ problem: { code: 'offline' } })
    expect(now().me).toEqual(officer)
  })
  it('offline is still who he was', async () => {
    answering(memberOffice)
    await (await openApp(kept)).now().enterSample('p-safety')
    answering(noNetwork)
    const { now } = await openApp(kept)
    await now().refresh()
    expect(now()).toMatchObject({ me: officer, status: 'offline' })
  })
})

describe('注销', () => {
  it('leaves neither name nor device id on the phone', async () => {
    answering(memberOffice)
    const { now } = await openApp(kept)
    await now().enterSample('p-safety')
    answering(({ body }) => { if (body.action === 'account.enterDevice') noNetwork(); return {} })
    await now().erase()
    expect([...kept.values()].join()).not.toMatch(/钱红梅|p-safety|t-officer/)
  })
})
