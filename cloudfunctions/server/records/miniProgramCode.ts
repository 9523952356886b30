/** The mini-program code of a thing: asked for once, then kept among the files under a name made of what it says (W-11). */
import { isScene } from '@shared/domain/scene'
import type { Office } from '../ports/office'

/** Printed at 10 cm it has 200 dots to the inch. */
const width = 800
/** Where a code lies; its name is the hash of what it says. */
export const codeFile = (name: string): string => `codes/${name}`
/** `not_here`: this instance has no mini-program, the browser's own code serves · `refused`: WeChat takes neither scene nor page, or lets the app not ask. */
export type MiniProgramCode = { readonly ok: true; readonly name: string } | { readonly ok: false; readonly why: 'not_here' | 'refused' }

/**
 * @returns the name of its file, for `codeFile`.
 * @param scene what the phone is handed when the code is scanned: the code of a session, a stand, a unit.
 * @param page of the released mini-program, without leading `/` and query.
 * @throws RangeError for a scene that no code can carry; WechatUnavailable, FilesUnavailable: later.
 */
export async function miniProgramCode(office: Pick<Office, 'wechat' | 'files' | 'keys'>, scene: string, page: string): Promise<MiniProgramCode> {
  if (!isScene(scene)) throw new RangeError('no mini-program code can carry this scene')
  const name = office.keys.sha256(`${page}?${scene}#${String(width)}`)
  if (await office.files.has(codeFile(name))) return { ok: true, name }
  const made = await office.wechat.miniProgramCode({ scene, page, width })
  if (!made.ok) return { ok: false, why: made.why === 'not_here' ? 'not_here' : 'refused' }
  await office.files.create(codeFile(name), made.image)
  return { ok: true, name }
}
