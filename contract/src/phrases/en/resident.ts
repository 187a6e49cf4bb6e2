import type { resident as zh } from '../zh-cn/resident.ts'
import type { Phrases } from '../phrases.ts'

/** Words of the resident screens, in English. */
export const resident: Phrases<typeof zh> = {}
