/** Inputs nobody means: right ones bent in one place, and things that are no input at all. Reproducible by seed. */
export type Random = () => number

/** mulberry32: small, seeded, good enough to bend inputs with. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T

const deep = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))
/** Made once: nobody changes what came in. */
const oddities: readonly unknown[] = ([
  () => null, () => true, () => false, () => 0, () => -1, () => 1e308, () => -0, () => 0.1, () => Number.MAX_SAFE_INTEGER + 2, () => '', () => ' ', () => 'null',
  () => [], () => {}, () => ({}), () => ({ $ne: '' }), () => ({ $gt: '' }), () => ({ $where: 'sleep(1000)' }), () => ({ toString: 'x' }), () => ['a'], () => [[]], () => [null],
  () => "' OR 1=1 --", () => '"; DROP TABLE report; --', () => '../../etc/passwd', () => '%2e%2e%2f', () => 'a\u0000b', () => '\ud800', () => '\u202e反', () => '👩‍👩‍👧‍👦'.repeat(50),
  () => 'x'.repeat(100_000), () => '(a+)+$'.repeat(200), () => 'e\u0301'.repeat(500), () => deep(20), () => deep(31), () => Array.from({ length: 5000 }, (_, n) => n), () => 'p-leader', () => 'office', () => 'hazard:x',
  () => Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`k${String(n)}`, n])), () => JSON.parse('{"__proto__":{"admin":true}}'), () => ({ constructor: { prototype: { admin: true } } }),
] as readonly (() => unknown)[]).map((make) => make())

type Path = readonly (string | number)[]
export function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...at, key]))]
}
function bent(value: unknown, [first, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (first === undefined) return change(value)
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...(value as object) }
  Reflect.set(copy, first, bent(Reflect.get(copy, first), rest, change))
  return copy
}
const without = (value: unknown, path: Path): unknown => {
  const last = path.at(-1)
  if (last === undefined) return undefined
  return bent(value, path.slice(0, -1), (parent) => Array.isArray(parent) ? parent.filter((_, at) => String(at) !== last) : Object.fromEntries(Object.entries(Object(parent)).filter(([key]) => key !== last)))
}

/** A bent input, and what was bent where and how: of one shape each is refused for the same reason. */
export interface Bent { readonly data: unknown; readonly shape: string }

/** One bent copy of a right input. @param paths of it, where many are bent */
export function hostile(right: unknown, random: Random, paths = pathsOf(right)): Bent {
  const names: string[] = []
  const named = <T>(name: string, value: T): T => { names.push(name); return value }
  const oddity = () => { const at = Math.floor(random() * oddities.length); return named(String(at), oddities[at]) }
  const path = pick(random, paths)
  const suffix = (old: string) => { const at = Math.floor(random() * 5); return named(`+${String(at)}`, ['\u0000', ' ', '\n', '…', old][at] ?? '') }
  const factor = () => { const by = pick(random, [-1, 0.5, 1e9]); return named(`*${String(by)}`, by) }
  const ways: readonly (() => unknown)[] = [
    () => bent(right, path, oddity),
    () => bent(right, path, oddity),
    () => bent(right, path, oddity),
    () => bent(right, path, (old) => (typeof old === 'string' ? `${old}${suffix(old)}` : typeof old === 'number' ? old * factor() : named('[]', [old]))),
    () => bent(right, path, (old) => (typeof old === 'string' ? named('upper', old.toUpperCase()) : oddity())),
    () => named('without', without(right, path)),
    () => { const key = pick(random, ['$set', 'role', 'personId', 'as', 'a.b', '', 'openid', 'v']); return { ...Object(right), [named(`+${key}`, key)]: oddity() } },
    () => named('whole', oddity()),
  ]
  const data = pick(random, ways)()
  return { data, shape: `${path.join('.')} ${names.join(' ')}` }
}
