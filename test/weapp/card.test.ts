import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { cardPicture } from '@/office/cardPicture'

const top = path.resolve(__dirname, '..', '..')
const pages = readdirSync(path.join(top, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx')).map((name) => ({ name, source: readFileSync(path.join(top, 'src', name), 'utf8') }))

/** Without a picture of its own a card shows the page itself: photos, places, hazard text (field.md, Daily life). */
test('every card that goes into a group carries our own picture, which is in the package', () => {
  const sharing = pages.filter(({ source }) => source.includes('useShareAppMessage('))
  expect(sharing.length).toBeGreaterThan(1)
  for (const { name, source } of sharing) {
    const cards = /useShareAppMessage\(.*\)/.exec(source)?.[0] ?? ''
    // Taro leaves WeChat's own handler off a page whose configuration does not ask for it: the button would do nothing.
    const configuration = readFileSync(path.join(top, 'src', path.dirname(name), 'index.config.ts'), 'utf8')
    expect({ name, shares: configuration.includes('enableShareAppMessage: true') }).toEqual({ name, shares: true })
    expect({ name, cards: cards.match(/\btitle:/g)?.length }).toEqual({ name, cards: cards.match(/imageUrl: cardPicture/g)?.length })
  }
  expect(statSync(path.join(top, 'dist', 'weapp', cardPicture)).size).toBeGreaterThan(500)
})
