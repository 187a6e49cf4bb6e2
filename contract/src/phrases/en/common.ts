import type { common as zh } from '../zh-cn/common.ts'
import type { Phrases } from '../phrases.ts'

/** Words of the common screens, in English. */
export const common: Phrases<typeof zh> = {}
