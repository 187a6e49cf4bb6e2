import type { Scope } from '@yiwang/kernel'
import { sql, type RawBuilder, type SqlBool } from 'kysely'

/**
 * A person's scope as a condition on `matter`: the rows of their areas, or of their units. Compiled into every query
 * that reads matters for somebody; nothing is filtered afterwards. For one matter or a few; a list takes `waysInto`.
 */
export function inScope(scope: Scope): RawBuilder<SqlBool> {
  if (isWhole(scope)) return sql<SqlBool>`true`
  const parts = [...scope.areas.map((prefix) => beginningWith(prefix)), ...(scope.units.length > 0 ? [ofUnits(scope.units)] : [])]
  return parts.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(parts, sql` or `)})`
}

/** A way into a scope: a condition for whose rows an index keeps the order of the list. */
export interface Way {
  readonly by: 'whole' | 'area' | 'unit'
  /** Whether an index keeps the order for one category of it, too. */
  readonly isByCategory: boolean
  readonly condition: RawBuilder<SqlBool>
}

/**
 * A person's scope as ways that together reach each of its rows once: an `or` of area and units would leave the
 * database no order to read in.
 */
export function waysInto(scope: Scope): readonly Way[] {
  if (isWhole(scope)) return [{ by: 'whole', isByCategory: false, condition: sql<SqlBool>`true` }]
  const areas = scope.areas.map((prefix, index): Way => ({
    by: 'area',
    isByCategory: prefix.length === 9,
    condition: excluding(
      inArea(prefix),
      scope.areas.slice(0, index).map((before) => inArea(before)),
    ),
  }))
  const units = scope.units.flatMap((unit, index) => waysOfUnit(scope, { unit, before: scope.units.slice(0, index) }))
  return [...areas, ...units]
}

/** The rows whose area begins with these digits, by the street's or the community's column where they name one. */
export function inArea(prefix: string): RawBuilder<SqlBool> {
  if (prefix.length === 9) return sql<SqlBool>`matter.street = ${prefix}`
  if (prefix.length === 12) return sql<SqlBool>`matter.community = ${prefix}`
  return prefix.length > 12 ? sql<SqlBool>`(matter.community = ${prefix.slice(0, 12)} and ${beginningWith(prefix)})` : beginningWith(prefix)
}

function beginningWith(prefix: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(matter.area >= ${prefix} and matter.area < ${`${prefix}:`})`
}

/**
 * What a matter is found by in the index of the words: the keys of its words and, among them, whose it is, so that the
 * index cuts words and scope with each other before any row is looked at. Written as the index is (migration 0012).
 */
export const searchKeys = sql.raw<readonly string[]>('(matter.words || array[matter.street, matter.community] || matter.units)')

/** The search keys of each part of a scope: whatever lies in the scope has those of one part. */
export function scopeKeys(scope: Scope): readonly (readonly string[])[] {
  if (isWhole(scope)) return [[]]
  return [...scope.areas.map((prefix) => [prefix.slice(0, 12)]), ...scope.units.map((unit) => [unit])]
}

/** Whether a scope is the whole district. */
export function isWhole(scope: Scope): boolean {
  return scope.areas.some((prefix) => scope.district.startsWith(prefix))
}

function ofUnits(units: readonly string[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`matter.units && ${[...units]}::text[]`
}

/** A matter's first three units have columns, so each is a way; more than three are rare enough to be sorted. */
function waysOfUnit(scope: Scope, { unit, before }: { readonly unit: string; readonly before: readonly string[] }): readonly Way[] {
  const reached = [...scope.areas.map((prefix) => inArea(prefix)), ...(before.length > 0 ? [ofUnits(before)] : [])]
  const further = sql<SqlBool>`(cardinality(matter.units) > 3 and matter.units @> array[${unit}]::text[]
    and matter.first_unit <> ${unit} and matter.second_unit <> ${unit} and matter.third_unit <> ${unit})`
  const places = [
    sql<SqlBool>`matter.first_unit = ${unit}`,
    sql<SqlBool>`matter.second_unit = ${unit}`,
    sql<SqlBool>`matter.third_unit = ${unit}`,
    further,
  ]
  return places.map((place, index) => ({ by: 'unit', isByCategory: index === 0, condition: excluding(place, reached) }))
}

function excluding(condition: RawBuilder<SqlBool>, reached: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return reached.length === 0 ? condition : sql<SqlBool>`(${condition} and not (${sql.join(reached, sql` or `)}))`
}
