/** The certificate of a passed paper, and the public check of its code (T-02, T-13). Phones import its types only. */
import * as z from 'zod/mini'
import { action } from './action'
import { attemptId } from './quiz'
import { certificateLetters } from './quizCertificate'

/** What it certifies: as it was when the certificate was first asked for. */
const told = {
  title: z.string(),
  /** 主办. */
  owner: z.string(),
  campaign: z.string(),
  finishedAt: z.number(),
  /** 成绩合格, or 完成答题 where there was no mark to reach. */
  attained: z.string(),
}
const certificate = z.strictObject({
  ...told,
  code: z.string(),
  /** The member's name as his account has it now; 参与人 for residents, of whom no name is known. */
  holder: z.string(),
  /** Behind the house's own address: what its QR code says. */
  path: z.string(),
})
const checked = z.discriminatedUnion('outcome', [
  /** `holder`: 张**, or 参与人. */
  z.strictObject({ outcome: z.literal('valid'), ...told, holder: z.string() }),
  /** Given out once; the paper behind it counts no more. */
  z.strictObject({ outcome: z.literal('void'), ...told }),
  z.strictObject({ outcome: z.literal('unknown') }),
])

export const quizCertificate = {
  /** Of a paper of mine that counts and passed; the same code each time. */
  'quiz.certificate': action({ door: 'quiz', policy: 'takeQuiz', writes: true, input: z.strictObject({ attempt: attemptId }), output: certificate }),
  /** Without signing in. A wrong code is an answer, and whoever tries many is slowed down (T-12). */
  'quiz.checkCertificate': action({ door: 'quiz', policy: 'checkCertificate', writes: false, input: z.strictObject({ code: certificateLetters }), output: checked }),
} as const
export type Certificate = z.infer<typeof certificate>
export type CheckedCertificate = z.infer<typeof checked>
