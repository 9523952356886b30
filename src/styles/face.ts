// How the reader wants to see it: 大字版 and light or dark. A class on each page's root, so no page knows which.
import { createContext, useContext } from 'react'

export interface Face {
  elder: boolean
  light: 'auto' | 'light' | 'dark'
}

export interface FaceChoice {
  face: Face
  choose: (change: Partial<Face>) => void
}

export const plainFace: Face = { elder: false, light: 'auto' }
export const FaceContext = createContext<FaceChoice>({ face: plainFace, choose: () => undefined })
export const useFace = () => useContext(FaceContext)

export const faceClass = ({ elder, light }: Face) => `page page--${light}${elder ? ' page--elder' : ''}`

/** Reads what an earlier version may have kept; anything else is the plain face. */
export function faceFrom(kept: unknown): Face {
  const { elder, light } = (kept ?? {}) as Partial<Record<keyof Face, unknown>>
  return { elder: elder === true, light: light === 'light' || light === 'dark' ? light : 'auto' }
}
