import type { Tx } from '@office/ports/store'
import { StoreMisuse } from '@office/ports/store'
import { setting } from '../rows'
import type { MakeStore } from './opened'
import { freshStore } from './opened'

export function transactionContract(makeStore: MakeStore): void {
  const store = freshStore(makeStore)

  test('all of it or nothing: an error takes back what the work wrote and rejects with itself', async () => {
    await store().create('setting', setting('old', 1))
    const mine = new Error('mine')
    const failing = store().transact(async (tx) => {
      await tx.create('setting', setting('new'))
      await tx.put('setting', setting('old', 2))
      throw mine
    })
    await expect(failing).rejects.toBe(mine)
    expect(await store().get('setting', 'new')).toBeUndefined()
    expect(await store().get('setting', 'old')).toEqual(setting('old', 1))
  })

  test('an error rejects only that work, not the ones beside it', async () => {
    const works = Array.from({ length: 9 }, (_, at) =>
      store().transact(async (tx) => {
        await tx.create('setting', setting(`s${String(at)}`))
        if (at % 3 === 1) throw new Error(`no ${String(at)}`)
        return at
      }),
    )
    const ended = await Promise.allSettled(works)
    expect(ended.map(({ status }) => status)).toEqual(Array.from({ length: 9 }, (_, at) => (at % 3 === 1 ? 'rejected' : 'fulfilled')))
    for (let at = 0; at < 9; at += 1) expect(await store().get('setting', `s${String(at)}`)).toEqual(at % 3 === 1 ? undefined : setting(`s${String(at)}`))
  })

  test('a work that throws before it starts is rejected', async () => {
    const work = (): never => {
      throw new Error('at once')
    }
    await expect(store().transact(work)).rejects.toThrow('at once')
  })

  test('tx.get sees what the work itself wrote and removed', async () => {
    await store().create('setting', setting('there'))
    const seen = await store().transact(async (tx) => {
      await tx.create('setting', setting('made', 1))
      await tx.put('setting', setting('made', 2))
      await tx.remove('setting', 'there')
      return [await tx.get('setting', 'made'), await tx.get('setting', 'there'), await tx.get('setting', 'never')]
    })
    expect(seen).toEqual([setting('made', 2), undefined, undefined])
  })

  test('put writes what was not there, remove of nothing is no error', async () => {
    await store().transact(async (tx) => {
      await tx.put('setting', setting('s', 1))
      await tx.remove('setting', 'nothing')
    })
    expect(await store().get('setting', 's')).toEqual(setting('s', 1))
  })

  test('what is removed can be created again', async () => {
    await store().create('setting', setting('s', 1))
    await store().transact(async (tx) => {
      await tx.remove('setting', 's')
      await tx.create('setting', setting('s', 2))
    })
    expect(await store().get('setting', 's')).toEqual(setting('s', 2))
  })

  test('no answer shows what is not committed', async () => {
    await store().create('setting', setting('s', 'old'))
    let finished = false
    const writing = store().transact(async (tx) => {
      await tx.put('setting', setting('s', 'new'))
      for (let n = 0; n < 20; n += 1) await tx.get('setting', 's')
      finished = true
    })
    const early: unknown[] = []
    while (!finished) {
      const seen = await store().get('setting', 's')
      await new Promise((resolve) => setImmediate(resolve))
      if (!finished) early.push(seen?.value)
    }
    await writing
    expect(early.filter((value) => value !== 'old')).toEqual([])
    expect((await store().get('setting', 's'))?.value).toBe('new')
  })

  test('what is promised is readable: an answer comes after the commit', async () => {
    await Promise.all(
      Array.from({ length: 20 }, async (_, at) => {
        await store().transact((tx) => tx.create('setting', setting(`s${String(at)}`)))
        expect(await store().get('setting', `s${String(at)}`)).toBeDefined()
        await store().create('setting', setting(`c${String(at)}`))
        expect(await store().get('setting', `c${String(at)}`)).toBeDefined()
      }),
    )
  })

  test('create of an id that is there ends the attempt; the work runs again and sees it by get', async () => {
    let runs = 0
    const ask = (): Promise<string> =>
      store().transact(async (tx) => {
        runs += 1
        if (runs > 1) {
          const there = await tx.get('setting', 's')
          if (there) return `seen in run ${String(runs)}`
        }
        await tx.put('setting', setting('trace'))
        await tx.create('setting', setting('s', 'mine'))
        return 'made'
      })
    await store().create('setting', setting('s', 'theirs'))
    expect(await ask()).toBe('seen in run 2')
    expect(await store().get('setting', 'trace')).toBeUndefined()
    expect(await store().get('setting', 's')).toEqual(setting('s', 'theirs'))
  })

  test('catching the duplicate does not save the attempt', async () => {
    await store().create('setting', setting('s', 'theirs'))
    let runs = 0
    const answer = await store().transact(async (tx) => {
      runs += 1
      const there = runs > 1 ? await tx.get('setting', 's') : undefined
      if (there) return 'second run'
      await tx.create('setting', setting('s', 'mine')).catch(() => undefined)
      await tx.put('setting', setting('s', 'stolen')).catch(() => undefined)
      return 'caught'
    })
    expect(answer).toBe('second run')
    expect(await store().get('setting', 's')).toEqual(setting('s', 'theirs'))
  })

  test('a work that creates without ever looking is told so, and does not run for ever', async () => {
    await store().create('setting', setting('s'))
    let runs = 0
    const blind = store().transact(async (tx) => {
      runs += 1
      await tx.create('setting', setting('s'))
    })
    await expect(blind).rejects.toThrow(StoreMisuse)
    expect(runs).toBeLessThanOrEqual(12)
  })

  const waits: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['a timer', () => new Promise((resolve) => setTimeout(resolve, 0))],
    ['the next turn', () => new Promise((resolve) => setImmediate(resolve))],
    ['a promise that never comes', () => new Promise(() => undefined)],
    ['the store itself, reading', () => store().get('setting', 's')],
    ['the store itself, writing', () => store().create('setting', setting('inner'))],
    ['another transaction', () => store().transact(async () => undefined)],
  ]
  test.each(waits)('work may await only tx: one that awaits %s is rolled back and told so', async (_what, wait) => {
    const work = store().transact(async (tx) => {
      await tx.put('setting', setting('s', 'half'))
      await wait()
      await tx.put('setting', setting('t', 'half'))
    })
    await expect(work).rejects.toThrow(/awaited something other than tx/)
    await expect(work).rejects.toThrow(StoreMisuse)
    expect([await store().get('setting', 's'), await store().get('setting', 't')]).toEqual([undefined, undefined])
    expect(await store().transact((tx) => tx.get('setting', 's'))).toBeUndefined()
  })

  test('promises that are there already may be awaited, and operations may go side by side', async () => {
    await store().transact(async (tx) => {
      await Promise.resolve()
      await Promise.all([tx.create('setting', setting('a')), tx.create('setting', setting('b'))])
    })
    expect(await store().get('setting', 'b')).toBeDefined()
  })

  test('a tx that was kept does nothing after its end', async () => {
    let kept: Tx | undefined
    await store().transact(async (tx) => {
      kept = tx
    })
    await expect(kept!.put('setting', setting('late'))).rejects.toThrow(StoreMisuse)
    await expect(kept!.get('setting', 'late')).rejects.toThrow(StoreMisuse)
    expect(await store().get('setting', 'late')).toBeUndefined()
  })
}
