import type { people as zh } from '../zh-cn/people.ts'
import type { Phrases } from '../phrases.ts'

/** Words of the people screens, in English. */
export const people: Phrases<typeof zh> = {}
