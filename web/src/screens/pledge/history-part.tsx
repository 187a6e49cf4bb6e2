import type { PledgeEntry, PledgeView } from '@yiwang/contract'
import type { PledgeAct, Role } from '@yiwang/kernel'
import { SignMark, Timeline, type Look, type Step } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { FileLink } from '../../pledge/file-link.tsx'
import { writeShare } from '../../pledge/measured-words.ts'
import { useNames } from '../../reference/use-names.ts'
import { formatExact, formatInstant } from '../../time/format-instant.ts'
import { readEntry } from './read-entry.ts'

const looks: Readonly<Record<PledgeAct, Look>> = {
  accepted: { tone: 'blue', sign: 'ring' },
  changed: { tone: 'blue', sign: 'turning' },
  carried: { tone: 'grey', sign: 'arrow' },
  proven: { tone: 'green', sign: 'check' },
  disproven: { tone: 'amber', sign: 'back' },
  claimed: { tone: 'blue', sign: 'half' },
  remarked: { tone: 'violet', sign: 'scales' },
  chased: { tone: 'red', sign: 'alarm' },
  withdrawn: { tone: 'grey', sign: 'cross' },
  restored: { tone: 'blue', sign: 'again' },
}

/** Everything that was done to the pledge, the newest first. */
export function HistoryPart({ pledge }: { readonly pledge: PledgeView }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const steps = pledge.history.toReversed().map((entry): Step => {
    const kind = entry.kind as PledgeAct
    return {
      key: String(entry.seq),
      tone: looks[kind].tone,
      mark: <SignMark sign={looks[kind].sign} />,
      title: t(`pledge.history.${kind}`),
      when: <time title={formatExact(entry.at)}>{formatInstant(entry.at, language)}</time>,
      body: <Body entry={entry} />,
    }
  })
  return (
    <section className="sheet" aria-labelledby="history">
      <h2 id="history">{t('pledge.history.title')}</h2>
      <Timeline steps={steps} label={t('pledge.history.title')} />
    </section>
  )
}

function Body({ entry }: { readonly entry: PledgeEntry }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const names = useNames()
  const { words, file, changed, share } = readEntry(entry)
  const by = language === 'en' ? entry.by.nameEn : entry.by.name
  return (
    <>
      <p>
        {by} · {t(`person.role.${entry.role as Role}`)}
        {entry.unit !== null && ` · ${names.unit(entry.unit)}`}
      </p>
      {changed.length > 0 && (
        <p>{t('pledge.history.what', { what: changed.map((term) => t(`pledge.term.${term}`)).join(t('common.comma')) })}</p>
      )}
      {share !== null && <p>{t('pledge.claimedShort', { share: writeShare(share) })}</p>}
      {words !== null && <blockquote>{words}</blockquote>}
      {file !== null && <FileLink file={file} />}
    </>
  )
}
