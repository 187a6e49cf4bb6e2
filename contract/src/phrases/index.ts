import { en } from './en/index.ts'
import { zhCn } from './zh-cn/index.ts'

/** Every phrase in both languages; Chinese is the first. */
export const phrases = { 'zh-CN': zhCn, en } as const

export type Language = keyof typeof phrases

export { fillPhrase } from './fill-phrase.ts'
