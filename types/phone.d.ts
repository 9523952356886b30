/// <reference types="@tarojs/taro" />

declare module '*.module.scss' {
  const names: Readonly<Record<string, string>>
  export default names
}

declare module '*.scss'

declare module '*.png' {
  const address: string
  export default address
}

/** Where the office answers when it is not wx.cloud: empty in H5 (same origin) and for the cloud. Set by config/index.ts. */
declare const API_BASE: string

/** The site of the plain links in printed codes; empty where the build names none. Set by config/index.ts. */
declare const LINK_ORIGIN: string
