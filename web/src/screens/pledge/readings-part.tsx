import type { PledgeView } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { writeDay } from '../../pledge/day-words.ts'
import { FileLink } from '../../pledge/file-link.tsx'
import { writeAmount } from '../../pledge/measured-words.ts'
import { formatInstant } from '../../time/format-instant.ts'

interface ReadingsProps {
  readonly pledge: PledgeView
  readonly onOpen: (day: string) => void
}

/** Every number that the progress rests on, newest first, with where it comes from. */
export function ReadingsPart({ pledge, onOpen }: ReadingsProps) {
  const { t } = useTranslation()
  const { readings } = pledge
  if (readings.length === 0) return null
  return (
    <section className="sheet" aria-labelledby="readings">
      <h2 id="readings">{t('pledge.readings.title')}</h2>
      <table className="pg-table pg-cards readings">
        <thead>
          <tr>
            <th scope="col">{t('pledge.readings.on')}</th>
            <th scope="col" className="pg-number">
              {t('pledge.readings.value')}
            </th>
            <th scope="col">{t('pledge.readings.source')}</th>
            <th scope="col">{t('pledge.readings.by')}</th>
          </tr>
        </thead>
        <tbody>
          {readings.toReversed().map((reading) => (
            <Row key={reading.on} reading={reading} unit={pledge.target?.unit ?? ''} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface RowProps {
  readonly reading: PledgeView['readings'][number]
  readonly unit: string
  readonly onOpen: (day: string) => void
}

function Row({ reading: { on, value, source, file, by, at }, unit, onOpen }: RowProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return (
    <tr>
      <td>{writeDay(on, language)}</td>
      <td className="pg-number" data-label={t('pledge.readings.value')}>
        <button type="button" className="pg-link" title={t('pledge.openNumber')} onClick={() => onOpen(on)}>
          {writeAmount(value, unit, language)}
        </button>
      </td>
      <td data-label={t('pledge.readings.source')}>
        <span>
          {source ?? t('pledge.readings.counted')} {file !== null && <FileLink file={file} />}
        </span>
      </td>
      <td data-label={t('pledge.readings.by')} data-empty={by === null}>
        {by !== null && at !== null && `${language === 'en' ? by.nameEn : by.name} · ${formatInstant(at, language)}`}
      </td>
    </tr>
  )
}
