import type { Matter } from './matter.ts'

/** The matter without some of its parts. */
export function without(matter: Matter, ...keys: readonly (keyof Matter)[]): Matter {
  return Object.fromEntries(Object.entries(matter).filter(([key]) => !keys.includes(key as keyof Matter))) as unknown as Matter
}
