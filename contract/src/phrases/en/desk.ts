import type { desk as zh } from '../zh-cn/desk.ts'
import type { Phrases } from '../phrases.ts'

/** Words of the desk screens, in English. */
export const desk: Phrases<typeof zh> = {}
