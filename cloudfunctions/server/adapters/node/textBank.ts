/** The shipped bank as text files: on one machine the folder it is written in, in a function one file beside it. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ShippedBank } from '../../ports/shippedBank'

/** All of a folder's, in the order of their names. */
export const textBank = (folder: string): ShippedBank => async () => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort()
  return (await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))).join('\n\n')
}
export const textFile = (file: string): ShippedBank => () => readFile(file, 'utf8')
