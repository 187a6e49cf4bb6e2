import type { Language } from '@yiwang/contract'
import english from 'antd/locale/en_US.js'
import chinese from 'antd/locale/zh_CN.js'

/** Ant Design's own words; they come as CommonJS, whose default stands one step deeper. */
export const antLocales = { 'zh-CN': chinese.default, en: english.default } satisfies Record<Language, unknown>
