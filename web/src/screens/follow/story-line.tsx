import type { Follow, Language } from '@yiwang/contract'
import { moveIds, declineReasons, returnReasons } from '@yiwang/kernel'
import { SignMark, statusLooks, Timeline, type Step } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { formatInstant } from '../../time/format-instant.ts'
import { Photos } from './photos.tsx'
import { unitOf, type Told } from './story.ts'

/** Every step in plain words, the latest on top. */
export function StoryLine({ follow, code }: { readonly follow: Follow; readonly code: string }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const steps = follow.steps.map((told, index): Step => {
    const look = statusLooks[told.status]
    return {
      key: `${index}`,
      tone: look.tone,
      mark: <SignMark sign={look.sign} />,
      title: <StepTitle told={told} language={language} />,
      when: formatInstant(told.at, language),
      ...(hasMore(told) ? { body: <StepBody told={told} code={code} /> } : {}),
    }
  })
  return <Timeline label={t('resident.follow.story')} steps={steps.toReversed()} />
}

function StepTitle({ told, language }: { readonly told: Told; readonly language: Language }) {
  const { t } = useTranslation()
  const unit = unitOf(told, language) ?? t('resident.follow.someUnit')
  if (told.reply !== null && told.move === null) return <>{t('resident.follow.step.replied')}</>
  const move = moveIds.find((id) => id === told.move)
  return <>{t(`resident.follow.step.${move ?? 'reported'}`, { unit })}</>
}

function hasMore(told: Told): boolean {
  return told.reply !== null || told.reason !== null || told.reasonCode !== null || told.photos.length > 0
}

function StepBody({ told, code }: { readonly told: Told; readonly code: string }) {
  const { t } = useTranslation()
  const declined = declineReasons.find((reason) => reason === told.reasonCode)
  const returned = returnReasons.find((reason) => reason === told.reasonCode)
  return (
    <>
      {declined !== undefined && <p>{t(`matter.declineReason.${declined}`)}</p>}
      {returned !== undefined && <p>{t(`matter.returnReason.${returned}`)}</p>}
      {told.reply !== null && <p className="follow-words">{told.reply}</p>}
      {told.reason !== null && <p className="follow-words">{told.reason}</p>}
      {told.photos.length > 0 && (
        <Photos files={told.photos} code={code} label={told.move === null ? t('resident.follow.before') : t('resident.follow.after')} />
      )}
    </>
  )
}
