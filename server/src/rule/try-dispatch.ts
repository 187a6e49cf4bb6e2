import type { DispatchRule as SentRule, TriedDispatch, TryDispatch } from '@yiwang/contract'
import { compileTable, explainDispatch, type CompiledTable, type DispatchRule, type Place } from '@yiwang/kernel'

import { wholeArea, type District } from '../district/district.ts'
import { findPlace } from '../district/find-place.ts'
import { dispatchFacts } from '../district/world-of.ts'
import { Refusal } from '../problem/refusal.ts'

/** Which row fires for this at this moment (epoch milliseconds), and what every row says; of the rules in force, or of those sent. */
export function tryDispatch(district: District, asked: TryDispatch, at: number): TriedDispatch {
  const { category, channel, description, position } = asked
  if (!district.categories.has(category)) throw new Refusal('category.unknown', { category })
  const place: Place = findPlace(district, position) ?? { ...position, area: wholeArea(district) }
  const { rule, trace } = explainDispatch(tableOf(district, asked), dispatchFacts(district, { category, channel, description, place, at }))
  return { ...fired(rule), grid: place.grid ?? null, areaClass: place.areaClass ?? null, trace: trace.map((step) => ({ ...step })) }
}

function fired(rule: DispatchRule | undefined): Pick<TriedDispatch, 'ruleId' | 'leadUnit' | 'coUnits'> {
  return rule ? { ruleId: rule.id, leadUnit: rule.leadUnit, coUnits: [...rule.coUnits] } : { ruleId: null, leadUnit: null, coUnits: [] }
}

function tableOf(district: District, { rules }: TryDispatch): CompiledTable {
  return rules ? compileTable({ version: 'draft', rules: rules.map((rule) => asKernelRule(rule)) }) : district.compiledDispatch
}

function asKernelRule({ limit, validTo, source, precedent, ...rule }: SentRule): DispatchRule {
  return {
    ...rule,
    ...(limit && { limit }),
    ...(validTo !== undefined && { validTo }),
    ...(source !== undefined && { source }),
    ...(precedent !== undefined && { precedent }),
  }
}
