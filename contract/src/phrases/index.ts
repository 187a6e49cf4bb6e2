import * as en from './en/index.ts'
import * as zh from './zh-cn/index.ts'

/** Every phrase in both languages; Chinese is the first. */
export const phrases = { 'zh-CN': zh, en } as const

export type Language = keyof typeof phrases
export type { Phrases } from './phrases.ts'
