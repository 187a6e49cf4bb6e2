import type { DispatchRule } from '@yiwang/contract'
import type { LimitUnit } from '@yiwang/kernel'

/** A rule as the form holds it: every part is there, empty where the rule has none. */
export interface RuleForm {
  readonly category: string
  readonly area: string
  readonly condition: string
  readonly leadUnit: string
  readonly coUnits: readonly string[]
  readonly hasLimit: boolean
  readonly amount: number | null
  readonly unit: LimitUnit
  readonly validFrom: string
  readonly validTo: string
  readonly note: string
  readonly source: string
}

export function formOf(rule: DispatchRule): RuleForm {
  return {
    category: rule.category,
    area: rule.area,
    condition: rule.condition,
    leadUnit: rule.leadUnit,
    coUnits: rule.coUnits,
    hasLimit: rule.limit !== undefined,
    amount: rule.limit?.amount ?? null,
    unit: rule.limit?.unit ?? 'work_day',
    validFrom: rule.validFrom,
    validTo: rule.validTo ?? '',
    note: rule.note,
    source: rule.source ?? '',
  }
}

/** The rule that the form says, with the id, the place and the precedent of the one that was opened. */
export function ruleOf(form: RuleForm, { id, order, precedent }: Pick<DispatchRule, 'id' | 'order' | 'precedent'>): DispatchRule {
  return {
    id,
    order,
    category: form.category,
    area: form.area,
    condition: form.condition.trim(),
    leadUnit: form.leadUnit,
    coUnits: [...form.coUnits],
    ...(form.hasLimit && form.amount !== null ? { limit: { amount: form.amount, unit: form.unit } } : {}),
    validFrom: form.validFrom,
    ...(form.validTo === '' ? {} : { validTo: form.validTo }),
    note: form.note.trim(),
    ...(form.source.trim() === '' ? {} : { source: form.source.trim() }),
    ...(precedent === undefined ? {} : { precedent }),
  }
}

/** A rule to begin with: for everything and everywhere, from today on. */
export function blankRule(id: string, today: string): DispatchRule {
  return { id, order: 0, category: '*', area: '*', condition: '', leadUnit: '', coUnits: [], validFrom: today, note: '' }
}
