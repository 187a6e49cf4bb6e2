import type { Phrases } from '../phrases.ts'
import type { pledge as zh } from '../zh-cn/pledge.ts'

/** Words of pledges: the board, a pledge’s own page, what everybody sees (目标任务). */
export const pledge: Phrases<typeof zh> = {
  title: 'Pledges',
}
