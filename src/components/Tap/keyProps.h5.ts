interface Key {
  key: string
  preventDefault(): void
}

/** At a desk: Tab reaches it, Enter and Space act. */
export const keyProps = (act: () => void, disabled: boolean): Record<string, unknown> => ({
  tabIndex: disabled ? -1 : 0,
  onKeyDown: (event: Key) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    act()
  },
})
