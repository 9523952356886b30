import { renderSVG } from 'uqr'
import { Picture } from '../Picture'
import styles from './QrCode.module.scss'

/** A QR code, always black on white: a phone's camera and a printer both read it. */
export const QrCode = ({ content, label, className = styles.code ?? '' }: { content: string; label: string; className?: string }) => (
  <Picture className={className} mode='scaleToFill' src={`data:image/svg+xml,${encodeURIComponent(renderSVG(content, { ecc: 'M', border: 2 }))}`} label={label} />
)
