import './language-switch.css'

import type { Language } from '@yiwang/contract'

const names: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'English' }

/** The other language, in its own words: one click and the whole screen speaks it. */
export function LanguageSwitch({ language, onChange }: { readonly language: Language; readonly onChange: (language: Language) => void }) {
  const other: Language = language === 'en' ? 'zh-CN' : 'en'
  return (
    <button type="button" className="y-language" lang={other} onClick={() => onChange(other)}>
      {names[other]}
    </button>
  )
}
