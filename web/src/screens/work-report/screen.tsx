import { useTranslation } from 'react-i18next'

/** A work report beside the pledges read in it, to be accepted one by one. */
export function Screen() {
  const { t } = useTranslation()
  return <h1>{t('workReport.title')}</h1>
}
