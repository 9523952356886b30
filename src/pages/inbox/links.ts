import { routes } from '@/routes'

const pages = new Set<string>(Object.values(routes))

/** The page a message leads to; undefined for one that only tells, or that leads where this version has no page. */
export function pageOfLink(link: string): string | undefined {
  const path = link.replace(/^\//, '').split('?')[0] ?? ''
  return pages.has(path) ? `/${link.replace(/^\//, '')}` : undefined
}
