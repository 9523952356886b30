import type { ChipOption } from '@/components/Chips'

/** A closed list with its words, as chips. */
export const optionsOf = <V extends string>(labels: Readonly<Record<V, string>>): ChipOption<V>[] => (Object.keys(labels) as V[]).map((value) => ({ value, label: labels[value] }))
