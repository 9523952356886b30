/** Shapes several features say: ids, sentences, pages. */
import * as z from 'zod/mini'
import { oneLine } from '@shared/domain/oneLine'

/** Made by phone or office: 8–64 of [0-9a-z-]. */
export const id = z.string().check(z.regex(/^[0-9a-z][0-9a-z-]{5,63}$/))
/** A composed document id as the office hands it out (`hazard:<id>:<version>:<move>`). */
export const documentId = z.string().check(z.regex(/^[0-9A-Za-z:._-]{1,200}$/))
export const text = (max: number, min = 0) => z.string().check(z.minLength(min), z.maxLength(max))
/** A text of one line is cleaned before it is measured, on the phone as in the office: blanks alone are nothing. */
export const line = (max: number, min = 0) => z.string().check(z.overwrite(oneLine), z.minLength(min), z.maxLength(max))
/** Several lines; blanks alone are nothing. */
export const paragraph = (max: number, min = 0) => z.string().check(z.trim(), z.minLength(min), z.maxLength(max))
export const millis = z.number().check(z.int(), z.minimum(0), z.maximum(4_102_444_800_000))
export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))
export const oneOf = <T extends string>(record: Readonly<Record<T, unknown>>) => z.enum(Object.keys(record) as [T, ...T[]])
export const pageRequest = { cursor: z.optional(z.string().check(z.maxLength(512))), limit: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(50))) }
export const nothing = z.strictObject({})
export const pageOf = <R extends z.ZodMiniType>(row: R) => z.strictObject({ rows: z.array(row), next: z.optional(z.string()) })
export const unitRef = z.strictObject({ id: z.string(), name: z.string() })
