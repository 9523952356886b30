export interface Made {
  readonly name: string
  readonly count: number
  readonly bytes: Uint8Array
}
/** Several files of one name are told apart: 题库-2026-06-01（2）.xlsx. */
export const numbered = (files: readonly Made[]): readonly Made[] =>
  files.length < 2 ? files : files.map((file, at) => ({ ...file, name: file.name.replace(/(\.[a-z]+)$/, `（${String(at + 1)}）$1`) }))
