import { divisionPrefix } from '../place/division-code.ts'
import type { FieldKind, MatterField } from './field.ts'

/** One thing that must hold of a matter. `within` means: the code begins with one of these; `known`: there is a value. */
export type Criterion =
  | { readonly field: MatterField; readonly operator: 'one_of' | 'none_of' | 'within'; readonly values: readonly string[] }
  | { readonly field: MatterField; readonly operator: 'at_least' | 'at_most'; readonly value: number }
  | { readonly field: MatterField; readonly operator: 'is'; readonly value: boolean }
  | { readonly field: MatterField; readonly operator: 'known' }

export type Operator = Criterion['operator']

/** Which operators a kind of field takes. */
export const operatorsOf: Readonly<Record<FieldKind, readonly Operator[]>> = {
  word: ['one_of', 'none_of'],
  code: ['within'],
  name: ['one_of'],
  number: ['at_least', 'at_most', 'known'],
  time: ['at_least', 'at_most', 'known'],
  flag: ['is', 'known'],
}

/** What is known of one matter, field by field; a missing value meets nothing but is not an error. */
export type Facts = Readonly<Record<MatterField, string | number | boolean | undefined>>

/** Whether the matter meets the criterion. What is not known meets none. */
export function meets(facts: Facts, criterion: Criterion): boolean {
  const value = facts[criterion.field]
  if (value === undefined) return false
  switch (criterion.operator) {
    case 'known':
      return true
    case 'is':
      return value === criterion.value
    case 'at_least':
      return Number(value) >= criterion.value
    case 'at_most':
      return Number(value) <= criterion.value
    case 'one_of':
      return criterion.values.includes(String(value))
    case 'none_of':
      return !criterion.values.includes(String(value))
    case 'within':
      return criterion.values.some((code) => String(value).startsWith(codePrefix(criterion.field, code)))
  }
}

/** The digits that everything within a code begins with: a division's without its zeros, a category's as they are. */
export function codePrefix(field: MatterField, code: string): string {
  return field === 'area' ? divisionPrefix(code) : code
}
