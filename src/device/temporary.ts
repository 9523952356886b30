import Taro from '@tarojs/taro'

/** The bytes of a temporary file of WeChat's; undefined when it is gone. The file itself is left to WeChat. */
export const readTemporary = (filePath: string): Promise<Uint8Array | undefined> =>
  new Promise((resolve) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) => resolve(typeof data === 'string' ? undefined : new Uint8Array(data)),
      fail: () => resolve(undefined),
    })
  })
