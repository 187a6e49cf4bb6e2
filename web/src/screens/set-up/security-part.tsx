import { useTranslation } from 'react-i18next'

import { SetUpField, type PartProps } from './set-up-field.tsx'

/** The second person of the district, who lets in all others. */
export function SecurityPart(parts: PartProps) {
  const { t } = useTranslation()
  return (
    <section className="resident-sheet" aria-labelledby="set-up-security">
      <h2 id="set-up-security">{t('security.setUp.security')}</h2>
      <p className="resident-soft">{t('security.setUp.securityLead')}</p>
      <SetUpField field="securityName" {...parts} autoComplete="off" />
      <SetUpField field="securityUsername" {...parts} autoComplete="off" autoCapitalize="none" spellCheck={false} />
      <SetUpField field="securityPassword" {...parts} type="password" autoComplete="new-password" />
      <p className="resident-soft">{t('security.setUp.next')}</p>
    </section>
  )
}
