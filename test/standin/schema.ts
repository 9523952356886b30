/** `$jsonSchema`: the keywords that Mongo and the SDK's documentation name. */
import { isPlain } from './ejson'
import { invalidOperator } from './errors'

type Rule = (value: unknown, wanted: never) => boolean
const isNumber = (value: unknown) => typeof value === 'number'

const types: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  number: isNumber,
  double: isNumber,
  int: Number.isInteger,
  long: Number.isInteger,
  integer: Number.isInteger,
  bool: (value) => typeof value === 'boolean',
  boolean: (value) => typeof value === 'boolean',
  object: isPlain,
  array: Array.isArray,
  date: (value) => value instanceof Date,
  null: (value) => value === null,
}
const isType = (value: unknown, wanted: string | string[]) => [wanted].flat().some((name) => types[name]?.(value) ?? false)

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

const rules: Record<string, Rule> = {
  bsonType: (value, wanted: string | string[]) => isType(value, wanted),
  type: (value, wanted: string | string[]) => isType(value, wanted),
  required: (value, wanted: string[]) => !isPlain(value) || wanted.every((name) => name in value),
  properties: (value, wanted: Record<string, Record<string, unknown>>) =>
    !isPlain(value) || Object.entries(wanted).every(([name, schema]) => !(name in value) || fits(value[name], schema)),
  minimum: (value, wanted: number) => !isNumber(value) || (value as number) >= wanted,
  maximum: (value, wanted: number) => !isNumber(value) || (value as number) <= wanted,
  minLength: (value, wanted: number) => typeof value !== 'string' || value.length >= wanted,
  maxLength: (value, wanted: number) => typeof value !== 'string' || value.length <= wanted,
  pattern: (value, wanted: string) => typeof value !== 'string' || new RegExp(wanted, 'u').test(value),
  enum: (value, wanted: unknown[]) => wanted.some((one) => same(one, value)),
  items: (value, wanted: Record<string, unknown>) => !Array.isArray(value) || value.every((item) => fits(item, wanted)),
  minItems: (value, wanted: number) => !Array.isArray(value) || value.length >= wanted,
  maxItems: (value, wanted: number) => !Array.isArray(value) || value.length <= wanted,
  description: () => true,
  title: () => true,
}

function fits(value: unknown, schema: Record<string, unknown>): boolean {
  return Object.entries(schema).every(([keyword, wanted]) => {
    const rule = rules[keyword]
    if (!rule) throw invalidOperator(`$jsonSchema: unknown keyword ${keyword}`)
    return rule(value, wanted as never)
  })
}

export const schemaTest = (schema: Record<string, unknown>) => (value: unknown) => fits(value, schema)
