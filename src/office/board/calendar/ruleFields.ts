/** The fields of a level's rule as they are typed, and back. */
import type { DeadlineRule } from '@shared/domain/deadlines'

export const ruleFields = ['acceptHours', 'fix', 'review', 'remindHours', 'escalateHours'] as const
export type RuleField = (typeof ruleFields)[number]

export const amountOf = (rule: DeadlineRule, field: RuleField): number => (field === 'fix' || field === 'review' ? rule[field].amount : rule[field])

/** 0 stands for what is no whole number. */
export function withAmount(rule: DeadlineRule, field: RuleField, typed: string): DeadlineRule {
  const amount = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0
  return field === 'fix' || field === 'review' ? { ...rule, [field]: { ...rule[field], amount } } : { ...rule, [field]: amount }
}

const most = (rule: DeadlineRule, field: RuleField): number => {
  if (field === 'fix' || field === 'review') return rule[field].unit === 'days' ? 90 : 2160
  return field === 'escalateHours' ? 720 : 240
}
export const isPossible = (rule: DeadlineRule, field: RuleField): boolean => amountOf(rule, field) >= 1 && amountOf(rule, field) <= most(rule, field)
