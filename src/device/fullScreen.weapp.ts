/** WeChat has no page without its bar. */
export const canFillScreen = (): boolean => false

export const fillScreen = (_full: boolean): void => undefined
