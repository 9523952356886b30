// A resident's pages of a session take their colours from the tokens alone: the dark face needs nothing of its own (W-20).
import { readFileSync } from 'node:fs'
import path from 'node:path'

const src = path.resolve(__dirname, '..', '..', '..', 'src')
test.each(['own/session/mine', 'own/session/ask', 'pages/session/scan'])('%s', (page) => {
  const style = readFileSync(path.join(src, page, 'index.module.scss'), 'utf8').replace(/\/\/.*$/gm, '')
  expect(style).not.toMatch(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(|:\s*(?:white|black)\b|prefers-color-scheme/i)
})
