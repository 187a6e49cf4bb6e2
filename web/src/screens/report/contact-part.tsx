import { Field } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { isPhone, type Contact } from './draft.ts'

interface Props {
  readonly contact: Contact
  readonly onChange: (contact: Contact) => void
}

/** Name and phone, if one likes; with the reason, and who gets to see them. */
export function ContactPart({ contact, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <section className="resident-sheet report-part" id="contact" aria-labelledby="contact-title">
      <h2 id="contact-title">
        {t('resident.report.contact')}
        <span className="report-note">{t('common.optional')}</span>
      </h2>
      <p className="resident-soft">{t('resident.report.contactWhy')}</p>
      <div className="report-contact">
        <Field
          label={t('resident.report.name')}
          autoComplete="name"
          maxLength={40}
          value={contact.name}
          onChange={(event) => onChange({ ...contact, name: event.target.value })}
        />
        <Field
          label={t('resident.report.phone')}
          type="tel"
          autoComplete="tel"
          maxLength={20}
          value={contact.phone}
          problem={isPhone(contact.phone) ? undefined : t('resident.report.phoneProblem')}
          onChange={(event) => onChange({ ...contact, phone: event.target.value })}
        />
      </div>
    </section>
  )
}
