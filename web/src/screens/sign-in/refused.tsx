import { Banner } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { presentProblem, ProblemError } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { formatInstant } from '../../time/format-instant.ts'

/** Why nobody came in: the words of the refusal, and until when to wait. */
export function Refused({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  if (!(error instanceof ProblemError)) return <Banner tone="red">{presentProblem(error, language)}</Banner>
  const until = error.problem.detail?.['until']
  if (typeof until === 'number') {
    return <Banner tone="amber">{t('security.signIn.waitUntil', { time: formatInstant(until + 60_000, language) })}</Banner>
  }
  if (error.problem.code === 'person.wrong_sign_in' || error.status === 400) return <Banner tone="red">{t('pages.signIn.wrong')}</Banner>
  if (error.status === 429) return <Banner tone="amber">{t('pages.signIn.tooMany')}</Banner>
  return <Banner tone="red">{presentProblem(error, language)}</Banner>
}
