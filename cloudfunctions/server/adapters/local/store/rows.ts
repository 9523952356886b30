/** Documents by id on one connection: the row itself, its queried columns and its side tables, always together. */
import type { Doc, Kind } from '../../../ports/documents'
import { StoreMisuse } from '../../../ports/store'
import type { Upgrades } from '../../../ports/upgrades'
import type { DocumentRules } from '../../rules/documentRules'
import { readDocument } from '../../rules/reading'
import type { Value } from '../../rules/values'
import { columnOf } from './columns'
import type { Connection } from './connection'
import type { SqlValue } from './engine'
import type { Layout } from './layout'
import { quoted } from './layout'

type Fields = Readonly<Record<string, unknown>>
interface Scoped {
  readonly scopes: readonly string[]
}
interface Texts {
  readonly read: string
  readonly insert: string
  readonly replace: string
  readonly rewrite: string
  readonly remove: string
  readonly sides: readonly SideTexts[]
}
interface SideTexts {
  readonly fields: readonly string[]
  /** Lists a document under so many scopes at once. */
  add(scopes: number): string
  readonly drop: string
}

/** A document as it will be stored: checked and turned into text when it was handed in, not when its turn comes. */
export interface Prepared<K extends Kind = Kind> {
  readonly kind: K
  readonly doc: Doc<K>
  readonly body: string
}

export class Rows {
  private readonly texts = new Map<Kind, Texts>()

  constructor(
    private readonly connection: Connection,
    private readonly layouts: ReadonlyMap<Kind, Layout>,
    private readonly rules: DocumentRules,
    private readonly upgrades: Upgrades,
    private readonly onWrite: (kind: Kind, id: string) => void = () => undefined,
  ) {}

  get<K extends Kind>(kind: K, id: string): Doc<K> | undefined {
    const row = this.connection.statement(this.of(kind).read).get(id) as { body: string } | undefined
    return row && readDocument(kind, id, row.body, this.upgrades)
  }

  /** @throws StoreMisuse when the document breaks a rule of the port. */
  prepare<K extends Kind>(kind: K, doc: Doc<K>): Prepared<K> {
    return { kind, doc, body: this.rules.text(kind, doc) }
  }

  /** False when the id is taken; the stored document stays as it was. */
  insert<K extends Kind>({ kind, doc, body }: Prepared<K>): boolean {
    const texts = this.of(kind)
    const { changes } = this.connection.statement(texts.insert).run(doc._id, body, ...this.columns(kind, doc)) as { changes: number | bigint }
    if (Number(changes) === 0) return false
    this.onWrite(kind, doc._id)
    for (const side of texts.sides) this.list(side, doc)
    return true
  }

  /** Writes over what is there. @param lying says what that is; asked once the document has passed. */
  put<K extends Kind>(kind: K, doc: Doc<K>, lying: () => Doc<K> | undefined): void {
    const prepared = this.prepare(kind, doc)
    const previous = lying()
    if (!previous) {
      this.insert(prepared)
      return
    }
    this.onWrite(kind, doc._id)
    const texts = this.of(kind)
    const columns = this.columns(kind, doc)
    if (same(columns, this.columns(kind, previous))) this.connection.statement(texts.rewrite).run(prepared.body, doc._id)
    else this.connection.statement(texts.replace).run(prepared.body, ...columns, doc._id)
    for (const side of texts.sides) {
      if (listed(side.fields, doc) === listed(side.fields, previous)) continue
      this.unlist(side, previous)
      this.list(side, doc)
    }
  }

  /** The same where the caller has just read what is there. */
  replace<K extends Kind>(kind: K, doc: Doc<K>, previous: Doc<K> | undefined): void {
    this.put(kind, doc, () => previous)
  }

  remove(kind: Kind, id: string): void {
    this.onWrite(kind, id)
    const texts = this.of(kind)
    const previous = texts.sides.length > 0 ? this.get(kind, id) : undefined
    if (previous) for (const side of texts.sides) this.unlist(side, previous)
    this.connection.statement(texts.remove).run(id)
  }

  /** Writes columns and side rows again from a document that is stored already (back-fill). */
  refill<K extends Kind>(kind: K, doc: Doc<K>): void {
    const texts = this.of(kind)
    this.connection.statement(texts.replace).run(this.rules.text(kind, doc), ...this.columns(kind, doc), doc._id)
    for (const side of texts.sides) this.list(side, doc)
  }

  private list({ add, fields }: SideTexts, doc: object): void {
    const values = pick(fields, doc)
    const { scopes } = doc as Scoped
    if (scopes.length > 0) this.connection.statement(add(scopes.length)).run(...scopes.flatMap((scope) => [scope, ...values]))
  }

  private unlist({ drop, fields }: SideTexts, doc: object): void {
    const values = pick(fields, doc)
    for (const scope of (doc as Scoped).scopes) this.connection.statement(drop).run(scope, ...values)
  }

  private columns(kind: Kind, doc: object): SqlValue[] {
    return pick(this.layout(kind).columns, doc)
  }

  private layout(kind: Kind): Layout {
    const layout = this.layouts.get(kind)
    if (!layout) throw new StoreMisuse(`there is no kind ${String(kind)}`)
    return layout
  }

  private of(kind: Kind): Texts {
    let texts = this.texts.get(kind)
    if (!texts) {
      texts = textsFor(this.layout(kind))
      this.texts.set(kind, texts)
    }
    return texts
  }
}

const pick = (fields: readonly string[], doc: object): SqlValue[] => fields.map((name) => columnOf((doc as Fields)[name] as Value))
const same = (a: readonly SqlValue[], b: readonly SqlValue[]): boolean => a.every((value, at) => value === b[at])
const listed = (fields: readonly string[], doc: object): string => JSON.stringify([(doc as Fields).scopes, fields.map((name) => (doc as Fields)[name])])

function textsFor({ table, columns, sides }: Layout): Texts {
  const named = ['"_id"', '"body"', ...columns.map(quoted)]
  const set = ['"body" = ?', ...columns.map((name) => quoted(name) + ' = ?')]
  return {
    read: 'SELECT "body" FROM ' + table + ' WHERE "_id" = ?',
    insert: 'INSERT INTO ' + table + ' (' + named.join(', ') + ') VALUES (' + named.map(() => '?').join(', ') + ') ON CONFLICT ("_id") DO NOTHING',
    replace: 'UPDATE ' + table + ' SET ' + set.join(', ') + ' WHERE "_id" = ?',
    rewrite: 'UPDATE ' + table + ' SET "body" = ? WHERE "_id" = ?',
    remove: 'DELETE FROM ' + table + ' WHERE "_id" = ?',
    sides: sides.map((side) => {
      const names = ['scope', ...side.fields].map(quoted)
      const row = '(' + names.map(() => '?').join(', ') + ')'
      return {
        fields: side.fields,
        add: (scopes) => 'INSERT OR IGNORE INTO ' + quoted(side.name) + ' (' + names.join(', ') + ') VALUES ' + Array.from({ length: scopes }, () => row).join(', '),
        drop: 'DELETE FROM ' + quoted(side.name) + ' WHERE ' + names.map((name) => name + ' = ?').join(' AND '),
      }
    }),
  }
}
