import Taro from '@tarojs/taro'
import type { LastingFiles } from './devices'
import { bufferOf } from './bytes'

// Temporary files vanish with the app; USER_DATA_PATH stays until the mini-program is deleted (W-15).
const ending = '.jpg'
const pathOf = (name: string) => `${Taro.env.USER_DATA_PATH ?? ''}/${name}${ending}`
const system = () => Taro.getFileSystemManager()

const write = (filePath: string, data: ArrayBuffer) =>
  new Promise<boolean>((resolve) => { system().writeFile({ filePath, data, success: () => resolve(true), fail: () => resolve(false) }) })
const rename = (oldPath: string, newPath: string) =>
  new Promise<boolean>((resolve) => { system().rename({ oldPath, newPath, success: () => resolve(true), fail: () => resolve(false) }) })
const unlink = (filePath: string) =>
  new Promise<boolean>((resolve) => { system().unlink({ filePath, success: () => resolve(true), fail: () => resolve(false) }) })
const read = (filePath: string) =>
  new Promise<Uint8Array | undefined>((resolve) => {
    system().readFile({ filePath, success: ({ data }) => resolve(typeof data === 'string' ? undefined : new Uint8Array(data)), fail: () => resolve(undefined) })
  })
const names = () =>
  new Promise<readonly string[]>((resolve) => {
    system().readdir({
      dirPath: Taro.env.USER_DATA_PATH ?? '',
      success: ({ files: found }) => resolve(found.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length))),
      fail: () => resolve([]),
    })
  })

/** Photos as files of the mini-program. */
export const files: LastingFiles = {
  async keep(name, bytes) {
    // Written aside and renamed: a kill in the middle leaves no half photo under the name.
    const aside = `${pathOf(name)}.part`
    if (await write(aside, bufferOf(bytes)) && await rename(aside, pathOf(name))) return { ok: true }
    await unlink(aside)
    return { ok: false, why: 'phone_full' }
  },
  read: (name) => read(pathOf(name)),
  async remove(name) {
    await unlink(pathOf(name))
  },
  names,
  show: async (name) => pathOf(name),
  pathOf,
}
