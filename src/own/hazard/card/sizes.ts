/** What the card is printed on. */
export const sizes = [
  { value: 'a6', label: 'A6 卡片' },
  { value: 'a4', label: 'A4 大字' },
  { value: 'a3', label: 'A3 张贴' },
] as const
export type CardSize = (typeof sizes)[number]['value']
