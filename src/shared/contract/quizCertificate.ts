/** What a phone may say about certificates; what the office answers stands in quizCertificate.rows.ts. */
import * as z from 'zod/mini'

/** Letters as normalised on the phone (domain/quizCertificate). */
export const certificateLetters = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{16}$/))
export type { Certificate, CheckedCertificate } from './quizCertificate.rows'
