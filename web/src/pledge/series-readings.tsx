import type { StatisticView } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../language/language.ts'
import { useNames } from '../reference/use-names.ts'
import { Loaded } from '../staff/page.tsx'
import { formatInstant } from '../time/format-instant.ts'
import { writeDay } from './day-words.ts'
import { FileLink } from './file-link.tsx'
import { useReadings } from './queries.ts'
import { writeAmount } from './measured-words.ts'

/** A series with all its readings, newest first: the day each speaks of, where it comes from, who entered it and when. */
export function SeriesReadings({ code, series }: { readonly code: string; readonly series: StatisticView | undefined }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const names = useNames()
  const readings = useReadings(code)
  return (
    <>
      {series !== undefined && (
        <p className="pg-quiet">{t('pledge.statistics.kept', { source: series.source, owner: names.unit(series.owner) })}</p>
      )}
      <Loaded query={readings}>
        {(all) =>
          all.length === 0 ? (
            <p className="pg-quiet">{t('pledge.statistics.noReadings')}</p>
          ) : (
            <table className="pg-table pg-cards">
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
                {all.toReversed().map(({ on, value, source, file, by, at }) => (
                  <tr key={on}>
                    <td>{writeDay(on, language)}</td>
                    <td className="pg-number" data-label={t('pledge.readings.value')}>
                      {writeAmount(value, series?.unit ?? '', language)}
                    </td>
                    <td data-label={t('pledge.readings.source')}>
                      <span>
                        {source} {file !== null && <FileLink file={file} />}
                      </span>
                    </td>
                    <td data-label={t('pledge.readings.by')}>
                      {language === 'en' ? by.nameEn : by.name} · {formatInstant(at, language)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </>
  )
}
