import type { DistrictView, Position } from '@yiwang/contract'
import { Banner, findHere, type HereProblem } from '@yiwang/ui'
import { PinPicker } from '@yiwang/ui/map'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { useGridStarts } from './queries.ts'

interface StartPartProps {
  readonly district: DistrictView
  readonly onStart: (position: Position) => void
}

/** Where the round begins: where one stands, a point on the map, or the middle of a grid. */
export function StartPart({ district, onStart }: StartPartProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const [problem, setProblem] = useState<HereProblem>()
  const [isAsking, setAsking] = useState(false)
  const [pin, setPin] = useState<Position>()

  async function askHere(): Promise<void> {
    setAsking(true)
    const here = await findHere()
    setAsking(false)
    if (here.ok) onStart(here.position)
    else setProblem(here.problem)
  }

  return (
    <div className="verify-start">
      <Button type="primary" size="large" loading={isAsking} onClick={() => void askHere()}>
        {isAsking ? t('evidence.verify.asking') : t('evidence.verify.fromHere')}
      </Button>
      {problem !== undefined && <Banner tone="amber">{t(`evidence.verify.${problem}`)}</Banner>}
      <GridChoice onStart={onStart} />
      <section className="verify-pick" aria-labelledby="verify-pick">
        <h2 id="verify-pick">{t('evidence.verify.fromMap')}</h2>
        <div className="verify-map">
          <PinPicker district={district} language={language} value={pin} onChange={setPin} />
        </div>
        <Button size="large" disabled={pin === undefined} onClick={() => pin && onStart(pin)}>
          {t('evidence.verify.startHere')}
        </Button>
      </section>
    </div>
  )
}

function GridChoice({ onStart }: Pick<StartPartProps, 'onStart'>) {
  const { t } = useTranslation()
  const grids = useGridStarts()
  return (
    <Select
      size="large"
      aria-label={t('evidence.verify.grid')}
      placeholder={`${t('evidence.verify.grid')} · ${t('evidence.verify.gridHint')}`}
      loading={grids.isPending}
      showSearch={{ optionFilterProp: 'label' }}
      options={(grids.data ?? []).map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))}
      onChange={(chosen: string) => {
        const grid = grids.data?.find(({ code }) => code === chosen)
        if (grid) onStart(grid.middle)
      }}
    />
  )
}
