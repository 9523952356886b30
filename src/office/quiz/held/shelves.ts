/** The lists of a competition's papers. */
export const shelves = { held: '待核', counted: '已计入', decided: '已核定' } as const
export type Shelf = keyof typeof shelves
export const shelfNames = Object.keys(shelves) as Shelf[]
export const emptyShelves: Readonly<Record<Shelf, string>> = {
  held: '没有待核的答卷。答得过快、同一网络过多的会先放在这里，由您核定。',
  counted: '还没有计入的答卷。',
  decided: '还没有核定过的答卷。谁在什么时候、因为什么核定的，会一直列在这里。',
}
