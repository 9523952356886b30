export interface ToGroupProps {
  disabled?: boolean
  /** In a browser: copies the address; who may open it is checked on opening. */
  onCopyLink: () => void
}
