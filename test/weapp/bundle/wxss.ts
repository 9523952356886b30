import wcsc from 'miniprogram-compiler/src/wcsc'
import { bundle } from '../wxhost'
import { bundleFiles } from './files'

/** What WeChat's style compiler says of the bundle's styles; empty when it takes them. */
export function wxssComplaint(): string {
  const styles = bundleFiles('weapp').map(({ name }) => name).filter((name) => name.endsWith('.wxss')).map((name) => name.slice(0, -'.wxss'.length))
  const result = wcsc(bundle, styles, { maxBuffer: 64 << 20 })
  return result instanceof Error ? result.message : ''
}
