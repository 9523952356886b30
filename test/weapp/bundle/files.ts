import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const dist = path.resolve(__dirname, '..', '..', '..', 'dist')

export interface BundleFile {
  name: string
  bytes: number
  text: () => string
}

function under(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const full = path.join(folder, name)
    return statSync(full).isDirectory() ? under(full) : [full]
  })
}

export function bundleFiles(target: 'weapp' | 'h5'): BundleFile[] {
  const root = path.join(dist, target)
  if (!existsSync(root)) throw new Error(`dist/${target} is missing: npm run build:${target}`)
  return under(root).map((full) => ({
    name: path.relative(root, full).split(path.sep).join('/'),
    bytes: statSync(full).size,
    text: () => readFileSync(full, 'utf8'),
  }))
}

export const isText = ({ name }: BundleFile) => /\.(?:js|json|wxml|wxss|wxs|css|html)$/.test(name)

/** Every place in the files where the pattern is found, as `file: what`. */
export function places(files: readonly BundleFile[], pattern: RegExp): string[] {
  return files.flatMap((file) => [...file.text().matchAll(pattern)].map((match) => `${file.name}: ${match[1] ?? match[0]}`))
}
