import { useTranslation } from 'react-i18next'

/** All pledges of a year and where they stand. */
export function Screen() {
  const { t } = useTranslation()
  return <h1>{t('pledge.title')}</h1>
}
