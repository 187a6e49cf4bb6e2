import type { Position } from '@yiwang/contract'
import { Banner, Button, findHere, type HereProblem } from '@yiwang/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { SetUpField, type PartProps } from './set-up-field.tsx'

/** The district: what it is called, its code, where its map begins. */
export function DistrictPart(parts: PartProps) {
  const { t } = useTranslation()
  const [problem, setProblem] = useState<HereProblem | undefined>()

  function place({ lon, lat }: Position): void {
    parts.onChange({ lon: lon.toFixed(5), lat: lat.toFixed(5) })
  }

  async function askDevice(): Promise<void> {
    const here = await findHere()
    setProblem(here.ok ? undefined : here.problem)
    if (here.ok) place(here.position)
  }

  return (
    <section className="resident-sheet" aria-labelledby="set-up-district">
      <h2 id="set-up-district">{t('pages.setUp.district')}</h2>
      <SetUpField field="districtName" {...parts} />
      <SetUpField field="districtNameEn" {...parts} />
      <SetUpField field="districtCode" {...parts} inputMode="numeric" maxLength={6} />
      <div className="set-up-center">
        <SetUpField field="lon" {...parts} inputMode="decimal" />
        <SetUpField field="lat" {...parts} inputMode="decimal" />
      </div>
      <p className="resident-soft">{t('pages.setUp.centerHint')}</p>
      <Button className="set-up-here" onClick={() => void askDevice()}>
        {t('pages.setUp.here')}
      </Button>
      {problem !== undefined && <Banner tone="amber">{t(`resident.report.noHere.${problem}`)}</Banner>}
    </section>
  )
}
