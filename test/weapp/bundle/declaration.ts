import { readFileSync } from 'node:fs'
import path from 'node:path'

/** One row of the privacy declaration that is entered at WeChat's and shown to people (W-02). */
export interface DeclaredApi {
  api: string
  /** The data type, in the words of WeChat's form. */
  type: string
  purpose: string
  retention: string
}

const file = path.resolve(__dirname, '..', '..', '..', 'src', 'privacy', 'declaration.json')

export const declaredApis = (): DeclaredApi[] => (JSON.parse(readFileSync(file, 'utf8')) as { apis: DeclaredApi[] }).apis
