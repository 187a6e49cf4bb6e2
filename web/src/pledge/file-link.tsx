import { useTranslation } from 'react-i18next'

/** The way to a file that proves something. */
export function FileLink({ file }: { readonly file: string }) {
  const { t } = useTranslation()
  return (
    <a href={`/api/files/${file}`} target="_blank" rel="noreferrer">
      {t('pledge.openFile')}
    </a>
  )
}
