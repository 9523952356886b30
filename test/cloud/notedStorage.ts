/** The storage with a note of everything that was put into it, so that a trial leaves nothing. */
import type { CloudStorage } from '@office/adapters/cloudbase/files/sdk'

export function notedStorage(storage: CloudStorage): { readonly storage: CloudStorage; removeAll(): Promise<void> } {
  const put = new Set<string>()
  return {
    storage: {
      async getUploadMetadata(asked) {
        const answer = await storage.getUploadMetadata(asked)
        put.add(answer.data.fileId)
        return answer
      },
      getTempFileURL: (asked) => storage.getTempFileURL(asked),
      deleteFile: (asked) => storage.deleteFile(asked),
    },
    async removeAll() {
      const all = [...put]
      // The platform takes fifty at once.
      for (let at = 0; at < all.length; at += 50) await storage.deleteFile({ fileList: all.slice(at, at + 50) })
      put.clear()
    },
  }
}
