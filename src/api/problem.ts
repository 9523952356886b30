import { problems, type OwnProblemCode } from '@shared/contract/problems'
import type { Problem } from '@shared/contract/envelope'

/** What went wrong, as the office or the phone says it; every rejected call carries one. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
    this.name = 'ProblemError'
  }
}

/** A problem the phone itself has found; its sentence stands in the catalogue. */
export const ownProblem = (code: OwnProblemCode): Problem => ({ code, kind: problems[code].kind, say: problems[code].say, trace: '' })

/** The problem in whatever was thrown; a mistake of ours is `broken`. */
export const problemIn = (reason: unknown): Problem => (reason instanceof ProblemError ? reason.problem : ownProblem('broken'))
