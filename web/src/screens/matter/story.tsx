import type { HistoryEntry, MatterDetail } from '@yiwang/contract'
import { declineReasons, returnReasons } from '@yiwang/kernel'
import { SignMark, statusLooks, Timeline, type Look, type Step } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { formatExact, formatInstant } from '../../time/format-instant.ts'
import { useNames, type useNames as NamesHook } from '../../reference/use-names.ts'
import { EvidencePhotos } from './evidence-photos.tsx'
import { useEntryWord } from './entry-word.ts'

const looks: Readonly<Record<Exclude<HistoryEntry['kind'], 'moved'>, Look>> = {
  reported: { tone: 'blue', sign: 'ring' },
  asked: { tone: 'violet', sign: 'scales' },
  refused: { tone: 'red', sign: 'cross' },
  noted: { tone: 'grey', sign: 'dash' },
  claimed: { tone: 'grey', sign: 'half' },
  released: { tone: 'grey', sign: 'back' },
}

/** Everything that happened, the newest first. */
export function Story({ detail }: { readonly detail: MatterDetail }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const wordOf = useEntryWord()
  const steps = detail.history.toReversed().map((entry): Step => {
    const look = entry.kind === 'moved' ? statusLooks[entry.to ?? 'reported'] : looks[entry.kind]
    return {
      key: String(entry.seq),
      tone: look.tone,
      mark: <SignMark sign={look.sign} />,
      title: wordOf(entry),
      when: <time title={formatExact(entry.at)}>{formatInstant(entry.at, language)}</time>,
      body: <EntryBody entry={entry} history={detail.history} />,
    }
  })
  return (
    <section className="matter-story">
      <h2>{t('desk.matter.story')}</h2>
      <Timeline steps={steps} label={t('desk.matter.story')} />
    </section>
  )
}

interface EntryProps {
  readonly entry: HistoryEntry
  readonly history: readonly HistoryEntry[]
}

function EntryBody({ entry, history }: EntryProps) {
  const { t } = useTranslation()
  const names = useNames()
  const facts = useFacts(entry, history)
  return (
    <div className="story-body">
      <p className="story-who">
        <Who entry={entry} />
        {entry.unit === null ? null : <span> · {names.unit(entry.unit)}</span>}
        <span className="story-hash" title={t('desk.story.hashHelp')}>
          {t('desk.story.hash', { hash: entry.hash.slice(0, 10) })}
        </span>
      </p>
      {facts.length === 0 ? null : <p>{facts.join(' · ')}</p>}
      {entry.reason === null ? null : <blockquote>{entry.reason}</blockquote>}
      {entry.kind === 'noted' && entry.text !== null ? <blockquote>{entry.text}</blockquote> : null}
      <EvidencePhotos pieces={entry.evidence} />
    </div>
  )
}

function Who({ entry }: { readonly entry: HistoryEntry }) {
  const { t } = useTranslation()
  const role = t(`person.role.${entry.role as 'system'}`)
  return entry.byName === '' ? role : t('desk.story.by', { name: entry.byName, role })
}

function useFacts(entry: HistoryEntry, history: readonly HistoryEntry[]): readonly string[] {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const names = useNames()
  const reasonWord = useReasonWord()
  const asker = history.find(({ by }) => by === entry.askedBy)?.byName ?? entry.askedBy
  return [
    asker !== null && t('desk.story.askedBy', { name: asker }),
    entry.reasonCode !== null && t('desk.story.reasonCode', { reason: reasonWord(entry.reasonCode) }),
    entry.leadUnit !== null && t('desk.story.to', { unit: names.unit(entry.leadUnit) }),
    entry.coUnits.length > 0 && t('desk.story.co', { units: listUnits(names, entry.coUnits, t('common.comma')) }),
    entry.suggestedUnit !== null && t('desk.story.suggested', { unit: names.unit(entry.suggestedUnit) }),
    entry.rule !== null && t('desk.story.rule', entry.rule),
    entry.dueAt !== null && t('desk.story.due', { at: formatInstant(entry.dueAt, language) }),
  ].filter((fact) => fact !== false)
}

function useReasonWord(): (code: string) => string {
  const { t } = useTranslation()
  return (code) => {
    const decline = declineReasons.find((reason) => reason === code)
    if (decline) return t(`matter.declineReason.${decline}`)
    const back = returnReasons.find((reason) => reason === code)
    return back ? t(`matter.returnReason.${back}`) : code
  }
}

function listUnits(names: ReturnType<typeof NamesHook>, units: readonly string[], comma: string): string {
  return units.map((unit) => names.unit(unit)).join(comma)
}
