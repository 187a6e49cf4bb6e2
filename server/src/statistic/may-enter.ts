import { hasRole } from '@yiwang/kernel'

import type { KeptPerson } from '../person/person-store.ts'
import type { Statistic } from './statistic-store.ts'

/** Numbers are entered by the unit that keeps the series, or by the supervisor for one that has nobody in the house. */
export function mayEnter(person: Pick<KeptPerson, 'roles' | 'unit'>, { owner }: Pick<Statistic, 'owner'>): boolean {
  return hasRole(person, 'supervisor') || person.unit === owner
}
