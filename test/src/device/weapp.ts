/** WeChat as far as a device file sees it: what a test gives, and nothing else. */
import Taro from '@tarojs/taro'

/** Fails as WeChat does. */
export const failing = (errMsg: string) => async (): Promise<never> => { throw Object.assign(new Error(errMsg), { errMsg }) }

export function inWechat(api: Readonly<Record<string, unknown>>): void {
  Object.assign(Taro, { env: { USER_DATA_PATH: 'wxfile://usr' } }, api)
}

interface Calls { success?: (result: object) => void; fail?: (reason: object) => void }
type Named = Record<string, unknown> & Calls

/** A file system in memory that can be full. */
export function fileSystem(room = Infinity) {
  const files = new Map<string, ArrayBuffer>()
  const end = (options: Calls, ok: boolean, result: object = {}) => { if (ok) options.success?.(result); else options.fail?.({ errMsg: 'fail' }) }
  const used = () => [...files.values()].reduce((sum, data) => sum + data.byteLength, 0)
  return {
    files,
    manager: {
      writeFile(options: Named) {
        const data = options.data as ArrayBuffer
        const fits = used() + data.byteLength <= room
        if (fits) files.set(String(options.filePath), data)
        end(options, fits)
      },
      rename(options: Named) {
        const data = files.get(String(options.oldPath))
        if (data) { files.delete(String(options.oldPath)); files.set(String(options.newPath), data) }
        end(options, data !== undefined)
      },
      unlink(options: Named) { end(options, files.delete(String(options.filePath))) },
      readFile(options: Named) { const data = files.get(String(options.filePath)); end(options, data !== undefined, { data }) },
      readdir(options: Named) { end(options, true, { files: [...files.keys()].map((name) => name.slice(String(options.dirPath).length + 1)) }) },
    },
  }
}
