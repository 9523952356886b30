// What an environment must look like once it is deployed: made from the list of functions and from the named queries, nothing by hand.
import { cloudCollections, type CloudCollection } from '@office/adapters/cloudbase/store/indexes'
import { functions, type Deployable } from '../functions'

/** For the database: clients can do nothing, functions everything (W-24, T-31). */
export const closed = 'ADMINONLY'

/** The platform's expressions over the caller and the file; functions are never bound by them. */
export interface StorageRule {
  readonly read: boolean | string
  readonly write: boolean | string
}

/**
 * Clients read nothing: views are links of ten minutes, made after the policy check. They write under `incoming/` alone, and only a file
 * that is their own. The platform's `write` covers creating, overwriting and deleting alike, so “create only” cannot be said here: what a
 * phone overwrites of its own is caught by the hash its ticket declares (decision 9). A test must be compared with `== true`;
 * a file that a function put has no owner, and somebody without an openid has none either: two nothings must not be equal.
 * https://docs.cloudbase.net/storage/security-rules/secure_resource
 */
export const storageRule: StorageRule = {
  read: false,
  write: "auth != null && /^incoming\\/[0-9A-Za-z._-]+$/.test(resource.path) == true && ((auth.openid != null && resource.openid == auth.openid) || (auth.uid != null && resource.openid == auth.uid))",
}

export interface Desired {
  readonly collections: readonly CloudCollection[]
  readonly storage: StorageRule
  readonly functions: readonly Deployable[]
}
export const desired = (): Desired => ({ collections: cloudCollections(), storage: storageRule, functions })
