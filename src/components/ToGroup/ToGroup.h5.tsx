import { BigButton } from '../BigButton'
import type { ToGroupProps } from './props'

/** A browser cannot send into a chat: the link is copied, to be pasted there. */
export const ToGroup = ({ disabled = false, onCopyLink }: ToGroupProps) => <BigButton tone='plain' icon='share' label='复制链接，转发到群' disabled={disabled} onTap={onCopyLink} />
