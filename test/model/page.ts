/** The page's tables stand between comments that name them; `npm run model -- --write` writes them anew. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

export const pagePath = path.resolve(__dirname, '..', '..', 'docs', 'model.md')
export const chartPath = path.resolve(__dirname, '..', '..', 'docs', 'pictures', 'model.svg')
const between = (name: string): RegExp => new RegExp(`(<!-- table ${name} -->\n)([\\s\\S]*?)(<!-- end -->)`)

export const readPage = (): string => readFileSync(pagePath, 'utf8')
export const tableOn = (page: string, name: string): string | undefined => between(name).exec(page)?.[2]?.trimEnd()
export const withTable = (page: string, name: string, content: string): string => page.replace(between(name), (_whole, open: string, _old, close: string) => `${open}${content}\n${close}`)
