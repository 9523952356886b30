/** The safety signs that the project draws itself, in the shapes and colours of GB 2894-2025 and GB 13495.1-2015; 图片 questions name them. */

/** Round red ring with a bar · yellow triangle · blue disc · green board · red board. */
export type SignShape = 'forbid' | 'warn' | 'must' | 'safe' | 'fire'
export interface SafetySign {
  readonly name: string
  readonly shape: SignShape
  /** Its file: `<code>.svg`. */
  readonly code: string
}
const sign = (code: string, shape: SignShape, name: string): SafetySign => ({ code, shape, name })

export const safetySigns: readonly SafetySign[] = [
  sign('no-smoking', 'forbid', '禁止吸烟'),
  sign('no-flame', 'forbid', '禁止烟火'),
  sign('warn-shock', 'warn', '当心触电'),
  sign('warn-poison', 'warn', '当心中毒'),
  sign('warn-fall', 'warn', '当心坠落'),
  sign('must-helmet', 'must', '必须戴安全帽'),
  sign('must-harness', 'must', '必须系安全带'),
  sign('must-goggles', 'must', '必须戴防护眼镜'),
  sign('safe-exit', 'safe', '安全出口'),
  sign('safe-assembly', 'safe', '应急集合点'),
  sign('fire-extinguisher', 'fire', '手提式灭火器'),
  sign('fire-alarm', 'fire', '消防按钮'),
]
export const signNamed = (name: string): SafetySign | undefined => safetySigns.find((one) => one.name === name)
/** For those who do not see it; says the shape and colour, never the meaning, which is what is asked. */
export const signLooks: Readonly<Record<SignShape, string>> = { forbid: '红圈加斜杠的标志', warn: '黄色三角的标志', must: '蓝色圆形的标志', safe: '绿色方形的标志', fire: '红色方形的标志' }
