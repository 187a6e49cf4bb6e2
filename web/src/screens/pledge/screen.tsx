import { useTranslation } from 'react-i18next'

/** One pledge: its sentence, its measure, its nodes, its history. */
export function Screen() {
  const { t } = useTranslation()
  return <h1>{t('pledge.title')}</h1>
}
