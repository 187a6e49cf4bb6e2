import type { DivisionView, Position } from '@yiwang/contract'
import { Select, Skeleton } from '@yiwang/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useDivisions } from '../../reference/queries.ts'
import { LoadFailed } from '../../frame/load-failed.tsx'
import { useLanguage } from '../../language/language.ts'
import { findMiddleOfCommunity } from './middle-of-community.ts'
import { useGridShapes } from './queries.ts'

/** Without a position of one's own: street, community, and words for the rest. */
export function StreetChoice({ onChoose }: { readonly onChoose: (position: Position | undefined) => void }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const divisions = useDivisions()
  const shapes = useGridShapes()
  const [street, setStreet] = useState('')
  const [community, setCommunity] = useState('')
  if (divisions.isError) return <LoadFailed error={divisions.error} onRetry={() => void divisions.refetch()} />
  if (shapes.isError) return <LoadFailed error={shapes.error} onRetry={() => void shapes.refetch()} />
  if (divisions.data === undefined || shapes.data === undefined) return <Skeleton lines={2} height={48} label={t('common.loading')} />
  const grids = shapes.data

  function chooseCommunity(code: string): void {
    setCommunity(code)
    onChoose(code === '' ? undefined : findMiddleOfCommunity(grids, code))
  }

  function chooseStreet(code: string): void {
    setStreet(code)
    chooseCommunity('')
  }

  return (
    <div className="report-streets">
      <Select
        label={t('resident.report.chooseStreet')}
        empty={t('resident.report.chooseStreet')}
        value={street}
        onChange={(event) => chooseStreet(event.target.value)}
        options={optionsOf(divisions.data, 'street', language)}
      />
      {street !== '' && (
        <Select
          label={t('resident.report.chooseCommunity')}
          empty={t('resident.report.chooseCommunity')}
          value={community}
          onChange={(event) => chooseCommunity(event.target.value)}
          options={optionsOf(
            divisions.data.filter((division) => division.parent === street),
            'community',
            language,
          )}
        />
      )}
      {community !== '' && <p className="resident-soft">{t('resident.report.byStreet')}</p>}
    </div>
  )
}

function optionsOf(divisions: readonly DivisionView[], level: DivisionView['level'], language: string): { value: string; label: string }[] {
  return divisions
    .filter((division) => division.level === level)
    .map((division) => ({ value: division.code, label: language === 'en' ? division.nameEn : division.name }))
}
