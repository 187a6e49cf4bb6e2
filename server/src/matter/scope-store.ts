import type { Scope } from '@yiwang/kernel'
import { sql, type RawBuilder, type SqlBool } from 'kysely'

/**
 * A person's scope as a condition on `matter`: the rows of their areas, or of their units. Compiled into every query
 * that reads matters for somebody; nothing is filtered afterwards.
 */
export function inScope(scope: Scope): RawBuilder<SqlBool> {
  if (scope.areas.some((prefix) => scope.district.startsWith(prefix))) return sql<SqlBool>`true`
  const parts = [...scope.areas.map((prefix) => inArea(prefix)), ...(scope.units.length > 0 ? [ofUnits(scope.units)] : [])]
  return parts.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(parts, sql` or `)})`
}

/** The rows whose area begins with these digits; a range, so that an ordinary index serves it. */
export function inArea(prefix: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(matter.area >= ${prefix} and matter.area < ${`${prefix}:`})`
}

function ofUnits(units: readonly string[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`(matter.lead_unit = any(${[...units]}::text[]) or matter.co_units && ${[...units]}::text[])`
}
