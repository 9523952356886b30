/** A browser is not signed in to WeChat. */
export const canEnterByWechat = false
export const wechatCode = async (): Promise<string | undefined> => undefined
