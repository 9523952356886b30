import { StoreUnavailable } from '@office/ports/store'
import { report, setting } from '../rows'
import type { MakeStore } from './opened'
import { freshStore, inParallel } from './opened'

export function raceContract(makeStore: MakeStore): void {
  const store = freshStore(makeStore)

  test('R-05 500 creates of one key, 50 at a time, are one document', async () => {
    const answers = await inParallel(500, 50, (at) => store().create('setting', setting('key', at)))
    expect(answers.filter((answer) => answer === 'created')).toHaveLength(1)
    const first = answers.indexOf('created')
    expect(await store().get('setting', 'key')).toEqual(setting('key', first))
  })

  test('R-05 500 get-then-creates of one key, 50 at a time, give 500 times the first answer', async () => {
    const answers = await inParallel(500, 50, (at) =>
      store().transact(async (tx) => {
        const there = await tx.get('setting', 'key')
        if (there) return there.value
        await tx.create('setting', setting('key', at))
        await tx.create('setting', setting(`effect of ${String(at)}`))
        return at
      }),
    )
    expect(new Set(answers).size).toBe(1)
    const effects = await Promise.all(answers.map((_, at) => store().get('setting', `effect of ${String(at)}`)))
    expect(effects.filter(Boolean)).toHaveLength(1)
  })

  test.each([2, 3, 8])('T-25 of %i who decide at once exactly one wins and the others see the state he left', async (actors) => {
    for (let round = 0; round < 25; round += 1) {
      const id = `r${String(round)}`
      await store().create('report', report(id))
      const answers = await inParallel(actors, actors, (actor) =>
        store().transact(async (tx) => {
          const there = await tx.get('report', id)
          if (there?.state !== 'submitted') return `lost to ${there!.bodyHash}`
          await tx.put('report', { ...there, state: 'accepted', version: there.version + 1, bodyHash: String(actor) })
          await tx.create('setting', setting(`audit:${id}:${String(there.version)}`))
          return `won ${String(actor)}`
        }),
      )
      const winner = answers.find((answer) => answer.startsWith('won'))!.slice(4)
      expect(answers.filter((answer) => answer.startsWith('won'))).toHaveLength(1)
      expect(answers.filter((answer) => answer === `lost to ${winner}`)).toHaveLength(actors - 1)
      expect((await store().get('report', id))?.version).toBe(2)
    }
  })

  test('no increment is lost: the sum is the number of those who were told it is done', async () => {
    await store().create('setting', setting('sum', 0))
    const done = await inParallel(100, 10, async () => {
      try {
        await store().transact(async (tx) => {
          const there = await tx.get('setting', 'sum')
          await tx.put('setting', setting('sum', Number(there?.value) + 1))
        })
        return true
      } catch (error) {
        expect(error).toBeInstanceOf(StoreUnavailable)
        return false
      }
    })
    expect((await store().get('setting', 'sum'))?.value).toBe(done.filter(Boolean).length)
  })

  test('a rule across documents holds when both write one guard', async () => {
    for (let round = 0; round < 20; round += 1) {
      const [a, b, guard] = [`a${String(round)}`, `b${String(round)}`, `guard${String(round)}`]
      for (const id of [a, b]) await store().create('setting', setting(id, 'on duty'))
      const leave = (mine: string, other: string): Promise<void> =>
        store().transact(async (tx) => {
          const there = await tx.get('setting', guard)
          const colleague = await tx.get('setting', other)
          if (colleague?.value !== 'on duty') return
          await tx.put('setting', setting(mine, 'off'))
          await tx.put('setting', setting(guard, Number(there?.value ?? 0) + 1))
        })
      await Promise.all([leave(a, b), leave(b, a)])
      const left = [await store().get('setting', a), await store().get('setting', b)]
      expect(left.filter((who) => who?.value === 'on duty')).toHaveLength(1)
    }
  })
}
