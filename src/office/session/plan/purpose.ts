/** What the page was opened for, read from its address. */
export type Purpose =
  | { readonly kind: 'choose' }
  | { readonly kind: 'new'; readonly activity: string }
  /** 和上周一样，有改动再改. */
  | { readonly kind: 'like'; readonly activity: string; readonly like: string }
  | { readonly kind: 'change'; readonly id: string }

export function purposeIn({ activity, like, id }: Readonly<Record<string, string | undefined>>): Purpose {
  if (id) return { kind: 'change', id }
  if (activity && like) return { kind: 'like', activity, like }
  return activity ? { kind: 'new', activity } : { kind: 'choose' }
}
export const purposeName = (purpose: Purpose): string =>
  purpose.kind === 'change' ? `change ${purpose.id}` : purpose.kind === 'like' ? `like ${purpose.like}` : purpose.kind === 'new' ? `new ${purpose.activity}` : ''
