import { createContext, type ReactNode } from 'react'

/** What may lie over any page, handed in by the app: a page alone cannot know when WeChat asks. */
export const OverPages = createContext<ReactNode>(null)
