import { residentPhrases, type Language, type phrases } from '@yiwang/contract'
import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'

import { chooseLanguage } from './choose-language.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    nsSeparator: false
    resources: { translation: (typeof phrases)['zh-CN'] }
  }
}

const storedUnder = 'yiwang.language'

/** Sets up the phrases that every page needs; called once before the first screen. Screens of the desk bring the others. */
export async function startLanguage(): Promise<void> {
  const language = chooseLanguage(localStorage.getItem(storedUnder), navigator.languages)
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { 'zh-CN': { translation: residentPhrases['zh-CN'] }, en: { translation: residentPhrases.en } },
  })
  document.documentElement.lang = language
}

/** The language of the screen, and how to change it; it is kept for the next visit. */
export function useLanguage(): { readonly language: Language; readonly setLanguage: (language: Language) => void } {
  const { i18n } = useTranslation()
  return { language: i18n.language === 'en' ? 'en' : 'zh-CN', setLanguage }
}

function setLanguage(language: Language): void {
  localStorage.setItem(storedUnder, language)
  document.documentElement.lang = language
  void i18next.changeLanguage(language)
}
