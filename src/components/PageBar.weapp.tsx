/** WeChat draws the title bar from the page's own config. */
export const PageBar = (_: { title: string }) => null
