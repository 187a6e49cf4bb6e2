import type { Scope } from '@yiwang/kernel'

/** Every matter of a district: what the platform itself looks at. */
export function wholeScope(district: string): Scope {
  return { district, areas: [district], units: [] }
}
