import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import { View, type DeskProps } from '@/office/session/desk/View'
import { batched, countedHere, handedOver, fresh, press, undo, undoable, waitingIn, type Tally } from '@/office/session/desk/tally'
import { lasts, showAt, type Stock } from '@/office/session/screen/shows'
import { inParts, namesIn, overlong, overlongWords, peopleOf, repeated } from '@/office/session/signIn/names'
import { overWords } from '@/office/session/shown'
import { now } from './sessions'

const pressed = (tally: Tally, at: number, stand: string | null = null) => press(tally, { at, what: 'attend', stand })

describe('the big button (J7, face.md screen 7)', () => {
  test('a press can be taken back for five seconds, and not after', () => {
    const tally = pressed(pressed(fresh, now), now + 1_000)
    expect(countedHere(undo(tally, now + 5_900), 'attend', null)).toBe(1)
    expect(undoable(tally, now + 6_000)).toBeUndefined()
    expect(undo(tally, now + 6_000)).toBe(tally)
  })

  test('a batch is made once the hand rests, with first and last press', () => {
    let tally = fresh
    for (let n = 0; n < 46; n += 1) tally = pressed(tally, now + n * 500)
    const last = now + 45 * 500
    expect(batched(tally, 's1', last + 1_000, String).batches).toEqual([])
    const ready = batched(tally, 's1', last + 5_000, (n) => `batch-${String(n)}`)
    expect(ready.batches).toEqual([{ id: 's1', batch: 'batch-0', what: 'attend', source: 'heads', stand: null, amount: 46, ground: '', since: now, claimedAt: last }])
    expect(ready.presses).toEqual([])
  })

  test('whoever never rests is counted every half minute all the same', () => {
    let tally = fresh
    for (let n = 0; n < 80; n += 1) tally = pressed(tally, now + n * 500)
    expect(batched(tally, 's1', now + 40_000, String).batches[0]?.amount).toBe(71)
  })

  test('whatever the order of presses, undos, batches and answers: no press is lost or counted twice (R-04)', () => {
    const act = fc.constantFrom('press', 'other', 'undo', 'batch', 'deliver', 'again')
    fc.assert(fc.property(fc.array(fc.tuple(act, fc.integer({ min: 0, max: 9_000 })), { maxLength: 80 }), (acts) => {
      let tally: Tally = fresh
      let at = now
      let expected = 0
      let made = 0
      for (const [what, wait] of acts) {
        at += wait
        if (what === 'press') { tally = pressed(tally, at); expected += 1 }
        if (what === 'other') { tally = press(tally, { at, what: 'consult', stand: 's1' }); expected += 1 }
        if (what === 'undo') { if (undoable(tally, at)) expected -= 1; tally = undo(tally, at) }
        if (what === 'batch') tally = batched(tally, 's1', at, () => `b${String((made += 1))}`)
        const [first] = tally.batches
        if (what === 'deliver' && first) tally = handedOver(tally, first)
        if (what === 'again' && first) tally = handedOver(handedOver(tally, first), first)
      }
      const all = countedHere(tally, 'attend', null) + countedHere(tally, 'consult', 's1')
      expect(all).toBe(expected)
      expect(waitingIn(tally) + Object.values(tally.handed).reduce((sum, n) => sum + n, 0)).toBe(expected)
      expect(new Set(tally.batches.map(({ batch }) => batch)).size).toBe(tally.batches.length)
    }))
  })

  const show = (part: Partial<DeskProps> = {}) => {
    const props: DeskProps = { title: '咨询日', stand: '全场', consults: false, stock: [], counted: 46, consulted: 0, waiting: 0, said: '', over: '', undoable: undefined, onPress: jest.fn(), onUndo: jest.fn(), onProve: jest.fn(), ...part }
    render(<View {...props} />)
    return props
  }
  test('stand and waiting uploads are always in sight', () => {
    const { onPress } = show({ waiting: 3, stand: '燃气安全台', onStand: jest.fn() })
    expect(screen.getByText('待上传 3')).toBeTruthy()
    expect(screen.getByRole('button', { name: '台位：燃气安全台，换台位' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '46 +1，加一人' }))
    expect(onPress).toHaveBeenCalledWith('attend')
  })
  test('stock of the stand is in sight (face.md screen 7)', () => {
    show({ consults: true, stock: [{ material: 'firstAidKit', left: 12, issued: 3 }] })
    expect(screen.getByText('急救包 剩 12')).toBeTruthy()
  })
  test('undo says what it takes back and how long it still can', () => {
    const { onUndo } = show({ undoable: { what: 'attend', left: 4 } })
    fireEvent.click(screen.getByRole('button', { name: '撤销刚才的现场 +1（4 秒）' }))
    expect(onUndo).toHaveBeenCalled()
  })
  test('of a session that has ended it says so and takes who was left out; of one that was cancelled it counts nobody', () => {
    show({ over: overWords('closed') })
    expect(screen.getByText('这一场已结束。这里只补当时漏记的人。')).toBeTruthy()
    expect(screen.getByRole('button', { name: '46 +1，加一人' })).toBeTruthy()
    cleanup()
    show({ over: overWords('cancelled'), onPress: undefined })
    expect(screen.getByText('这一场已取消，不记人数。')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /加一人/ })).toBeNull()
    expect([overWords('planned'), overWords('open')]).toEqual(['', ''])
  })
  test('on a consultation day 咨询 is counted apart (J6)', () => {
    const { onPress } = show({ consults: true })
    fireEvent.click(screen.getByRole('button', { name: '0 咨询 +1，加一人' }))
    expect(onPress).toHaveBeenCalledWith('consult')
  })
})

describe('the hall’s screen', () => {
  const stock: Stock = { gotAt: now, shows: Array.from({ length: 20 }, (_, n) => ({ from: now + n * 30_000, scene: `code.${String(n)}`, path: `/s/code.${String(n)}` })) }
  test('goes on for ten minutes without network, then says so by showing nothing (T-11)', () => {
    expect(showAt(stock, now + 29_999)?.scene).toBe('code.0')
    expect(showAt(stock, now + 9 * 60_000)?.scene).toBe('code.18')
    expect(showAt(stock, now + 10 * 60_000)).toBeUndefined()
    expect(lasts(stock, now + 4 * 60_000)).toBe(6 * 60_000)
  })
  test('a phone whose clock is wrong shows the right one all the same', () => {
    expect(showAt({ ...stock, gotAt: 5 }, 5 + 61_000)?.scene).toBe('code.2')
  })
})

describe('a paper list typed in', () => {
  test('names by line, comma or number; two of one name stay two, and on a list the second is another person', () => {
    const names = namesIn('1. 张建国\n2、李秀兰\n王志强，赵敏；张 建国')
    expect(names).toEqual(['张建国', '李秀兰', '王志强', '赵敏', '张 建国'])
    expect(peopleOf(names).map(({ another }) => another)).toEqual([0, 0, 0, 0, 1])
    expect([repeated(names), repeated(['张建国', '赵敏'])]).toEqual([['张 建国'], []])
    expect(namesIn(' \n ')).toEqual([])
  })
  test('a number in brackets goes whole; a name that is too long is told, not cut', () => {
    expect(namesIn('3）周六\n(4) 吴七\n（5）郑八')).toEqual(['周六', '吴七', '郑八'])
    const long = '名'.repeat(31)
    expect([namesIn(long), overlong(namesIn(`${long}\n周六`)), overlongWords([long]), overlongWords([])]).toEqual([[long], [long], '“名名名名名名名名名名名名…”超过 30 个字，请改成一行一个姓名。', ''])
  })
  test('goes in parts that the office takes', () => {
    expect(inParts(Array.from({ length: 120 }, (_, n) => n)).map((part) => part.length)).toEqual([50, 50, 20])
  })
})
