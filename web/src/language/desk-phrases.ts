import { phrases } from '@yiwang/contract'
import i18next from 'i18next'

// Comes with the first screen that speaks of more than residents' pages do.
for (const language of ['zh-CN', 'en'] as const) i18next.addResourceBundle(language, 'translation', phrases[language], true, true)
