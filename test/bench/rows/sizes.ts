/** P18 and the transfer half of P22, where the builds exist: what a phone has to fetch. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { firstLoad } from '../../weapp/bundle/firstLoad'
import type { Figure } from '../figure'
import { plain } from '../figure'

const filesUnder = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
const kilobytes = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0) / 1024
interface AppConfig { readonly subPackages?: readonly { readonly root: string }[]; readonly subpackages?: readonly { readonly root: string }[] }

function weapp(folder: string): Figure[] {
  const config = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as AppConfig
  const roots = (config.subPackages ?? config.subpackages ?? []).map(({ root }) => path.join(folder, root) + path.sep)
  const all = filesUnder(folder)
  const main = all.filter((file) => !roots.some((root) => file.startsWith(root)))
  const largest = Math.max(0, ...roots.map((root) => kilobytes(all.filter((file) => file.startsWith(root)))))
  return [
    { id: 'P18', ...plain(kilobytes(main)), what: 'kilobytes of the mini-program’s main package', seen: `all together ${kilobytes(all).toFixed(0)} KB`, must: { atMost: 600 } },
    { id: 'P18 sub', ...plain(largest), what: 'kilobytes of its largest sub-package', seen: '', must: { atMost: 400 } },
  ]
}
function h5(folder: string): Figure[] {
  const fetched = firstLoad(filesUnder(folder).map((file) => path.relative(folder, file).split(path.sep).join('/')))
  const transferred = fetched.reduce((sum, { gzip }) => sum + gzip, 0) / 1024
  return [{ id: 'P22 bytes', ...plain(transferred), what: 'kilobytes gzip that a new browser fetches until the H5 home page stands (page, scripts, styles, the home page’s chunk)', seen: `${String(fetched.length)} files`, must: { atMost: 180 } }]
}
export function sizes(): Figure[] {
  const [mini, web] = [path.resolve('dist', 'weapp'), path.resolve('dist', 'h5')]
  return [...(existsSync(path.join(mini, 'app.json')) ? weapp(mini) : []), ...(existsSync(path.join(web, 'index.html')) ? h5(web) : [])]
}
