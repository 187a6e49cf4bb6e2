import type { Person } from '@yiwang/kernel'

/** For tests: somebody of the small district, its leader unless more is said. */
export function somebody(more: Partial<Person> = {}): Person {
  return { id: 'p', district: '990102', name: '人', roles: ['leader'], area: '990102000000', ...more }
}
