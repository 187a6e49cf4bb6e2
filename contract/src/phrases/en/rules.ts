import type { rules as zh } from '../zh-cn/rules.ts'
import type { Phrases } from '../phrases.ts'

/** Words of the rules screens, in English. */
export const rules: Phrases<typeof zh> = {}
