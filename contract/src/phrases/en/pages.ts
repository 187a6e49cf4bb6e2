import type { pages as zh } from '../zh-cn/pages.ts'
import type { Phrases } from '../phrases.ts'

/** Words of the pages screens, in English. */
export const pages: Phrases<typeof zh> = {}
