import type { HistoryEntry, MatterDetail } from '@yiwang/contract'
import { Link } from '@tanstack/react-router'
import { SignMark, statusLooks, Timeline, type Look, type Step } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { usePersonName } from '../../language/person-name.ts'
import { useLanguage } from '../../language/language.ts'
import { formatExact, formatInstant } from '../../time/format-instant.ts'
import { useNames } from '../../reference/use-names.ts'
import { NumberLink } from '../../flow/number-link.tsx'
import { EvidencePhotos } from './evidence-photos.tsx'
import { useEntryFacts } from './entry-facts.ts'
import { useEntryWord } from './entry-word.ts'

const looks: Readonly<Record<Exclude<HistoryEntry['kind'], 'moved'>, Look>> = {
  reported: { tone: 'blue', sign: 'ring' },
  asked: { tone: 'violet', sign: 'scales' },
  refused: { tone: 'red', sign: 'cross' },
  noted: { tone: 'grey', sign: 'dash' },
  claimed: { tone: 'grey', sign: 'half' },
  released: { tone: 'grey', sign: 'back' },
  joined: { tone: 'blue', sign: 'join' },
  parted: { tone: 'grey', sign: 'back' },
  reclocked: { tone: 'violet', sign: 'clock' },
  replied: { tone: 'green', sign: 'arrow' },
  withdrawn: { tone: 'grey', sign: 'back' },
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
      body: <EntryBody entry={entry} detail={detail} />,
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
  readonly detail: MatterDetail
}

function EntryBody({ entry, detail }: EntryProps) {
  const { t } = useTranslation()
  const names = useNames()
  const facts = useEntryFacts(entry, detail)
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
      {(entry.kind === 'noted' || entry.kind === 'replied') && entry.text !== null ? <blockquote>{entry.text}</blockquote> : null}
      {entry.rule?.precedent === undefined ? null : (
        <p>
          <NumberLink number={entry.rule.precedent}>{t('flow.precedent.of', { number: entry.rule.precedent })}</NumberLink>
        </p>
      )}
      {entry.other === null ? null : <OtherLink id={entry.other} detail={detail} />}
      <EvidencePhotos pieces={entry.evidence} />
    </div>
  )
}

function Who({ entry }: { readonly entry: HistoryEntry }) {
  const { t } = useTranslation()
  const role = t(`person.role.${entry.role as 'system'}`)
  const name = usePersonName()(entry.byName)
  return name === '' ? role : t('desk.story.by', { name, role })
}

/** The matter that an entry names, by its number where it is among the linked ones. */
function OtherLink({ id, detail }: { readonly id: string; readonly detail: MatterDetail }) {
  const { t } = useTranslation()
  const number = detail.linked.find((matter) => matter.id === id)?.number ?? t('desk.inbox.open')
  return (
    <p>
      <Link to="/desk/matters/$id" params={{ id }}>
        {number}
      </Link>
    </p>
  )
}
