import type { AccessEntry } from '@yiwang/contract'
import { phrases } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

const fields = phrases['zh-CN'].security.accessLog.field
type Field = keyof typeof fields

const ways = phrases['zh-CN'].security.accessLog.by
const statusWords = phrases['zh-CN'].matter.status
const roleWords = phrases['zh-CN'].person.role

/** What a line says besides, as words: 理由：… */
export function DetailText({ detail }: { readonly detail: AccessEntry['detail'] }) {
  const { t } = useTranslation()
  const tell = useTelling()
  const parts = Object.entries(detail).filter((pair): pair is [Field, string | number | boolean] => pair[0] in fields)
  return (
    <ul className="access-parts">
      {parts.map(([field, value]) => (
        <li key={field}>
          <span className="pg-quiet">{t(`security.accessLog.field.${field}`)}</span> {tell(field, value)}
        </li>
      ))}
    </ul>
  )
}

function useTelling(): (field: Field, value: string | number | boolean) => string {
  const { t } = useTranslation()
  return (field, value) => {
    if (typeof value === 'boolean') return t(value ? 'security.accessLog.yes' : 'security.accessLog.no')
    const text = String(value)
    if (field === 'by' && text in ways) return t(`security.accessLog.by.${text as keyof typeof ways}`)
    if (field === 'status' && text in statusWords) return t(`matter.status.${text as keyof typeof statusWords}`)
    return text
      .split(/(?<=[ +])|(?=[ +])/u)
      .map((word) => (word in roleWords ? t(`person.role.${word as keyof typeof roleWords}`) : word))
      .join('')
  }
}
