import type { CaseView } from '@shared/contract/hazard'

/** A photo that cannot be shown keeps its place and says why. */
export const photoWords: Readonly<Record<CaseView['photos'][number]['state'], string>> = {
  quarantined: '照片正在处理，稍后可看',
  clean: '照片正在打开',
  refused: '照片没有通过检查',
  withdrawn: '照片已撤回',
  missing: '照片没有送到',
}
