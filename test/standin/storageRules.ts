/** The storage rules that bind clients (mini-program and browser); functions are never bound by them. */
import { runInNewContext } from 'node:vm'

export type Rule = boolean | string

/** As configured on the platform: an expression over `auth` and `resource`, or a boolean; absent = false. */
export interface StorageRules {
  read?: Rule
  write?: Rule
  /** For a path where nothing lies yet, when it is to differ from `write` (which then covers overwriting and deleting). */
  create?: Rule
}

export interface Auth { openid?: string; uid?: string; loginType?: string }
export interface Resource { path: string; openid?: string }

/** An expression that cannot be evaluated allows nothing, as on the platform. */
export function allows(rule: Rule | undefined, auth: Auth | null, resource: Resource): boolean {
  if (rule === undefined) return false
  if (typeof rule === 'boolean') return rule
  try {
    return runInNewContext(`(${rule})`, { auth, resource }, { timeout: 2_000 }) === true
  } catch (_) {
    return false
  }
}

/** @param existing the owner of what lies there, undefined when nothing does: then the writer is the owner. */
export function mayWrite(rules: StorageRules, auth: Auth | null, path: string, existing: { owner?: string } | undefined): boolean {
  const rule = existing ? rules.write : (rules.create ?? rules.write)
  return allows(rule, auth, { path, openid: existing ? existing.owner : (auth?.openid ?? auth?.uid) })
}
