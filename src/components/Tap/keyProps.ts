/** A phone has no keyboard to walk with. */
export const keyProps = (_act: () => void, _disabled: boolean): Record<string, unknown> => ({})
