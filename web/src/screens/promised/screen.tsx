import { useTranslation } from 'react-i18next'

/** What was promised and where it stands, for everybody. */
export function Screen() {
  const { t } = useTranslation()
  return <h1>{t('pledge.title')}</h1>
}
