/** WeChat draws the bar from the page's own config. */
export const NavBar = (_: { title: string; back: boolean; wide: boolean }) => null
