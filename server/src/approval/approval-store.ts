import type { Matter, MatterKind, MoveId, Scope } from '@yiwang/kernel'
import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { inScope } from '../matter/scope-store.ts'

/** A move of a kind of matter. */
export interface KindMove {
  readonly kind: MatterKind
  readonly move: MoveId
}

/** Matters within the scope on which one of the moves was asked for by somebody else, the most pressing first. */
export async function listAsked(
  db: Kysely<Schema>,
  question: { readonly scope: Scope; readonly person: string; readonly moves: readonly KindMove[]; readonly limit: number },
): Promise<readonly Matter[]> {
  const { scope, person, moves, limit } = question
  if (moves.length === 0) return []
  const { rows } = await sql<{ state: Matter }>`
    select matter.state from matter
    where matter.district = ${scope.district} and ${inScope(scope)} and matter.asked_move is not null
      and (matter.kind || ' ' || matter.asked_move) = any(${moves.map(({ kind, move }) => `${kind} ${move}`)}::text[]) and matter.state #>> '{asked,by}' <> ${person}
    order by matter.due_at, matter.id limit ${limit}`.execute(db)
  return rows.map(({ state }) => state)
}
