import type { Person, Unit } from '@yiwang/kernel'

import { simulatedPrefix } from './demo-people.ts'
import { makeCast, type Cast } from './history/cast.ts'

/** The people who act by themselves, by what they do. Nobody signs in as one of them, so that visitors meet only their work. */
export function simulatedCast(people: readonly Person[], units: readonly Pick<Unit, 'id' | 'kind'>[]): Cast {
  const departments = units.filter(({ kind }) => kind === 'department').map(({ id }) => id)
  return makeCast(
    people.filter(({ id }) => id.startsWith(simulatedPrefix)),
    departments,
  )
}
