import { useChosen } from './useChosen'
import { useGround } from './useGround'

/** Rows are ticked, a ground is given, the office takes them: the same wherever something held or counted is judged. @param there keys of the rows that may be ticked */
export function useDeciding(name: string, there: readonly string[], reload: () => Promise<unknown>) {
  const { chosen, all, toggle, toggleAll, clear } = useChosen(there)
  const { ground, setGround, busy, said, unsay, act } = useGround(name, reload)
  return {
    chosen,
    clear,
    busy,
    said,
    decide: (work: (ground: string) => Promise<string>) => act(work, clear),
    onToggle: (key: string) => { unsay(); toggle(key) },
    bar: { chosen: chosen.length, all, ground, said, onGround: setGround, onAll: toggleAll },
  }
}
