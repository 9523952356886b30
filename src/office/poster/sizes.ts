/** What is printed, and for where it hangs or stands. */
export const sizes = [
  { value: 'a4', label: 'A4 海报' },
  { value: 'a3', label: 'A3 海报' },
  { value: 'a6', label: 'A6 桌牌' },
] as const
export type PaperSize = (typeof sizes)[number]['value']
