import { addReport } from '@/outbox/add'
import { keepPhoto, loadDraft, newDraft, saveDraft } from '@/outbox/draft'
import { codeOf, goOn, newDay, oneWhole, open, outcome, sentence, settle } from './world/person'

describe('a phone without room (W-15)', () => {
  it('says 已保存 only for what it has kept whole, and takes it up again when there is room', async () => {
    const answers = new Set<string>()
    for (let room = 0; room <= 3000; room += 40) {
      const day = newDay()
      day.around.room = room
      const answer = await goOn(day).then(() => 'saved', codeOf)
      answers.add(answer)
      expect({ room, saved: day.saved }).toEqual({ room, saved: answer === 'saved' })
      day.around.room = undefined
      await settle(day)
      expect({ room, ...await outcome(day) }).toEqual({ room, ...oneWhole })
    }
    expect([...answers].sort()).toEqual(['phone_full', 'saved'])
  })

  it('refuses a photo it has no room for and keeps the words', async () => {
    const day = newDay()
    const phone = open(day)
    const empty = await newDraft(phone, 'new')
    const draft = { ...empty, report: { ...empty.report, text: sentence } }
    expect(await saveDraft(phone, draft)).toEqual({ ok: true })
    day.around.room = 1000
    expect(await keepPhoto(phone, { bytes: new Uint8Array(900), width: 1, height: 1 })).toEqual({ ok: false, why: 'phone_full' })
    expect(await loadDraft(phone, 'new')).toEqual(draft)
  })

  it('answers phone_full and keeps the draft when the report itself does not fit', async () => {
    const day = newDay()
    const phone = open(day)
    const draft = await newDraft(phone, 'new')
    await saveDraft(phone, draft)
    day.around.room = [...day.around.storage.records.values()].join('').length
    await expect(addReport(phone, draft)).rejects.toMatchObject({ problem: { code: 'phone_full', kind: 'fix' } })
    day.around.room = undefined
    expect(await loadDraft(phone, 'new')).toEqual(draft)
    expect(await outcome(day)).toMatchObject({ reports: 0, states: [] })
  })
})
