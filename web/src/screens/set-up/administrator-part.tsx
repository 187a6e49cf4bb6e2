import { useTranslation } from 'react-i18next'

import { SetUpField, type PartProps } from './set-up-field.tsx'

/** The first person of the district, who keeps its categories, rules, limits and calendar. */
export function AdministratorPart(parts: PartProps) {
  const { t } = useTranslation()
  return (
    <section className="resident-sheet" aria-labelledby="set-up-administrator">
      <h2 id="set-up-administrator">{t('pages.setUp.administrator')}</h2>
      <SetUpField field="name" {...parts} autoComplete="name" />
      <SetUpField field="username" {...parts} autoComplete="username" autoCapitalize="none" spellCheck={false} />
      <SetUpField field="password" {...parts} type="password" autoComplete="new-password" />
    </section>
  )
}
