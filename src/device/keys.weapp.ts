import type { OnKey, Reveal, StepInto } from './devices'

/** A mini-program has no keys outside its fields. */
export const hasKeys = false
export const onKey: OnKey = () => () => undefined
export const reveal: Reveal = () => undefined
export const stepInto: StepInto = () => undefined
