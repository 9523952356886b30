/**
 * The safety signs that the project draws itself (components/SafetySign); 图片 questions name them in words. A paper carries a sign's number
 * alone: its name is what such a question asks (T-13).
 */
const signs = {
  禁止吸烟: 's01',
  禁止烟火: 's02',
  当心触电: 's03',
  当心中毒: 's04',
  当心坠落: 's05',
  必须戴安全帽: 's06',
  必须系安全带: 's07',
  必须戴防护眼镜: 's08',
  安全出口: 's09',
  应急集合点: 's10',
  手提式灭火器: 's11',
  消防按钮: 's12',
} as const

/** Every name that 图： may say. */
export const signNames: readonly string[] = Object.keys(signs)
const codes = new Map<string, string>(Object.entries(signs))
/** A sign's number by its name; undefined = there is none of that name. */
export const signCode = (name: string): string | undefined => codes.get(name)
