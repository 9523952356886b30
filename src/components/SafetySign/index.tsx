import { Picture } from '../Picture'
import { drawings, looks } from './drawings'
import styles from './SafetySign.module.scss'

/** A safety sign by its number; nothing where there is none of it. Signs keep their colours in the dark. */
export const SafetySign = ({ code }: { code: string }) => {
  const drawing = drawings[code]
  if (drawing === undefined) return null
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="200" height="200">${drawing}</svg>`
  return <Picture className={styles.sign} mode='aspectFit' src={`data:image/svg+xml,${encodeURIComponent(svg)}`} label={looks[code] ?? ''} />
}
