import type { Report } from './documents'

/** What a case has before anybody has done anything with it. */
export const untouched = {
  reviewerId: '',
  grave: false,
  late: false,
  remindedAt: 0,
  escalated: 0,
  assigneeId: null,
  proposed: null,
  graded: null,
  plan: null,
  controls: null,
  workersToldAt: null,
  extension: null,
  outside: null,
  mergedInto: null,
  mergedFrom: [],
  hotline: null,
} as const satisfies Partial<Report>
