import Taro from '@tarojs/taro'
import type { PickFile, SaveFile } from './devices'
import { bufferOf } from './bytes'
import { meaningOf } from './refusals'
import { readTemporary } from './temporary'

/** One file from a chat: WeChat opens no other folder. */
export const pickFile: PickFile = async (endings) => {
  try {
    const { tempFiles: [file] } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...endings] })
    if (!file) return { ok: false, why: 'cancelled' }
    const bytes = await readTemporary(file.path)
    return bytes ? { ok: true, name: file.name, bytes } : { ok: false, why: 'not_on_this_phone' }
  } catch (reason) {
    return { ok: false, why: meaningOf(reason, 'not_on_this_phone', 'not_on_this_phone') }
  }
}

const write = (filePath: string, bytes: Uint8Array): Promise<boolean> =>
  new Promise((resolve) => Taro.getFileSystemManager().writeFile({ filePath, data: bufferOf(bytes), success: () => resolve(true), fail: () => resolve(false) }))

/** Into a chat, from where it is opened or kept; call it within a tap. */
export const saveFile: SaveFile = async (bytes, name) => {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  if (!(await write(filePath, bytes))) return { ok: false, why: 'phone_full' }
  try {
    await Taro.shareFileMessage({ filePath, fileName: name })
    return { ok: true }
  } catch (reason) {
    return { ok: false, why: meaningOf(reason, 'not_on_this_phone', 'not_on_this_phone') }
  }
}
/** What the button says. */
export const saveWords = '发到聊天里保存'
