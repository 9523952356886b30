// Packages behind miniprogram-simulate that come without types; what the compiled bundle's host uses of them.

declare module 'miniprogram-exparser' {
  interface ExparserEvent { type: string }
  interface Events {
    create(type: string, detail: unknown, options: { bubbles: boolean; composed: boolean; capturePhase: boolean }): ExparserEvent
    dispatchEvent(target: object, event: ExparserEvent): void
  }
  const exparser: { Event: Events }
  export default exparser
}

declare module 'miniprogram-compiler' {
  const compiler: { wxmlToJs(folder: string): string }
  export default compiler
}

declare module 'miniprogram-compiler/src/wcsc' {
  export default function wcsc(folder: string, files: readonly string[], options: { maxBuffer: number }): Error | Record<string, string>
}

declare module 'miniprogram-simulate/src/utils' {
  /** runJs runs a component's script; the host puts its own loader in place. */
  const own: { runJs: (file: string) => void }
  export default own
}

declare module 'miniprogram-simulate/src/api' {
  const api: Readonly<Record<string, (...args: unknown[]) => unknown>>
  export default api
}
