import { useTranslation } from 'react-i18next'

/** The work reports that were taken in, and taking in another. */
export function Screen() {
  const { t } = useTranslation()
  return <h1>{t('workReport.title')}</h1>
}
