/** The part of @cloudbase/node-sdk's app that the file room uses; an app of it fits as it is. */
export interface CloudStorage {
  getUploadMetadata(asked: { cloudPath: string }): Promise<{ readonly data: UploadMetadata }>
  getTempFileURL(asked: { fileList: { fileID: string; maxAge: number; urlType?: 'COS_URL' }[] }): Promise<{ readonly fileList: readonly FileAddress[] }>
  deleteFile(asked: { fileList: string[] }): Promise<{ readonly fileList: readonly { readonly fileID: string; readonly code: string }[] }>
}
export interface UploadMetadata {
  readonly url: string
  readonly token: string
  readonly authorization: string
  /** `cloud://<environment>.<bucket>/<path>` */
  readonly fileId: string
  readonly cosFileId: string
}
export interface FileAddress {
  readonly code: string
  readonly fileID: string
  readonly tempFileURL: string
}
