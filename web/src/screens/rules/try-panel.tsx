import type { DispatchRule, Position, TriedDispatch } from '@yiwang/contract'
import { channels, type Channel } from '@yiwang/kernel'
import { Banner, Skeleton } from '@yiwang/ui'
import { Button, Input, InputNumber, Select } from 'antd'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { useDistrict } from '../../me/queries.ts'
import { CategoryChoice } from '../../reference/choices.tsx'
import { listWords } from '../../language/list-words.ts'
import type { Names } from '../../reference/names.ts'
import { useTryDispatch } from './queries.ts'

// The map is fetched only by those who try something out.
const PinPicker = lazy(async () => ({ default: (await import('@yiwang/ui/map')).PinPicker }))

interface TryPanelProps {
  readonly names: Names
  /** The rows of the draft, when there is one. */
  readonly draft: readonly DispatchRule[] | undefined
  readonly tried: TriedDispatch | undefined
  readonly positionOf: (ruleId: string) => number | undefined
  readonly onTried: (tried: TriedDispatch | undefined) => void
  readonly onGoTo: (ruleId: string) => void
  readonly onClose: () => void
}

/** An imagined matter: which row fires for it, and why. */
export function TryPanel(props: TryPanelProps) {
  const { names, draft, tried, onTried, onClose } = props
  const { t } = useTranslation()
  const { language } = useLanguage()
  const ask = useTryDispatch()
  const [category, setCategory] = useState<string>()
  const [place, setPlace] = useState<Position>()
  const [description, setDescription] = useState('')
  const [channel, setChannel] = useState<Channel>('resident_page')
  const [isAsked, setAsked] = useState(false)

  function run(): void {
    setAsked(true)
    if (category === undefined || place === undefined) return
    const body = { category, position: place, description, channel, ...(draft ? { rules: [...draft] } : {}) }
    ask.mutate(body, { onSuccess: onTried, onError: () => onTried(undefined) })
  }

  return (
    <aside className="try" aria-label={t('rules.dispatch.try.title')}>
      <div className="try-head">
        <h2>{t('rules.dispatch.try.title')}</h2>
        <Button type="text" onClick={onClose}>
          {t('rules.dispatch.try.close')}
        </Button>
      </div>
      <p className="pg-quiet">{t('rules.dispatch.try.lead')}</p>
      {ask.isError && <Banner tone="red">{presentProblem(ask.error, language)}</Banner>}
      {tried && <Outcome {...props} tried={tried} names={names} />}
      <p className="pg-small">{t(draft ? 'rules.dispatch.try.onDraft' : 'rules.dispatch.try.onPublished')}</p>
      <Field
        label={t('rules.dispatch.try.category')}
        fault={isAsked && category === undefined ? t('rules.dispatch.try.categoryMissing') : undefined}
      >
        <CategoryChoice
          {...(category === undefined ? {} : { value: category })}
          onChange={setCategory}
          aria-label={t('rules.dispatch.try.category')}
        />
      </Field>
      <PlaceFields
        place={place}
        onPlace={(next) => setPlace({ lon: roundDegrees(next.lon), lat: roundDegrees(next.lat) })}
        fault={isAsked && place === undefined ? t('rules.dispatch.try.placeMissing') : undefined}
      />
      <Field label={t('rules.dispatch.try.words')}>
        <Input.TextArea
          value={description}
          maxLength={4000}
          autoSize={{ minRows: 2, maxRows: 5 }}
          placeholder={t('rules.dispatch.try.wordsPlaceholder')}
          aria-label={t('rules.dispatch.try.words')}
          onChange={(event) => setDescription(event.target.value)}
        />
      </Field>
      <Field label={t('rules.dispatch.try.channel')}>
        <Select<Channel>
          value={channel}
          onChange={setChannel}
          aria-label={t('rules.dispatch.try.channel')}
          options={channels.map((one) => ({ value: one, label: t(`matter.channel.${one}`) }))}
        />
      </Field>
      <Button type="primary" loading={ask.isPending} onClick={run}>
        {t(tried ? 'rules.dispatch.try.again' : 'rules.dispatch.try.run')}
      </Button>
    </aside>
  )
}

function Field({ label, fault, children }: { readonly label: string; readonly fault?: string | undefined; readonly children: ReactNode }) {
  return (
    <div className="try-field">
      <span>{label}</span>
      {children}
      {fault !== undefined && (
        <span className="try-fault pg-small" role="alert">
          {fault}
        </span>
      )}
    </div>
  )
}

// Six places are a tenth of a metre; more is only noise in the fields.
function roundDegrees(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}

interface PlaceFieldsProps {
  readonly place: Position | undefined
  readonly onPlace: (place: Position) => void
  readonly fault: string | undefined
}

function PlaceFields({ place, onPlace, fault }: PlaceFieldsProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const district = useDistrict().data
  const [lon, lat] = place ? [place.lon, place.lat] : [null, null]
  const waiting = <Skeleton lines={1} height={240} label={t('common.loading')} />

  function change(next: { lon: number | null; lat: number | null }): void {
    const middle = district?.center ?? [0, 0]
    onPlace({ lon: next.lon ?? middle[0], lat: next.lat ?? middle[1] })
  }

  return (
    <Field label={t('rules.dispatch.try.place')} fault={fault}>
      <div className="try-map">
        <Suspense fallback={waiting}>
          {district ? <PinPicker district={district} language={language} value={place} onChange={onPlace} /> : waiting}
        </Suspense>
      </div>
      <div className="try-lonlat">
        <InputNumber
          style={{ width: '100%' }}
          value={lon}
          min={-180}
          max={180}
          step={0.001}
          placeholder={t('rules.dispatch.try.lon')}
          aria-label={t('rules.dispatch.try.lon')}
          onChange={(next) => change({ lon: next, lat })}
        />
        <InputNumber
          style={{ width: '100%' }}
          value={lat}
          min={-90}
          max={90}
          step={0.001}
          placeholder={t('rules.dispatch.try.lat')}
          aria-label={t('rules.dispatch.try.lat')}
          onChange={(next) => change({ lon, lat: next })}
        />
      </div>
    </Field>
  )
}

function Outcome({ tried, names, positionOf, onGoTo, onTried }: TryPanelProps & { readonly tried: TriedDispatch }) {
  const { t } = useTranslation()
  const { ruleId } = tried
  const place =
    tried.grid === null
      ? t('rules.dispatch.try.placeOut')
      : t('rules.dispatch.try.placeIn', { grid: tried.grid, areaClass: tried.areaClass ?? '—' })
  const clear = <Button onClick={() => onTried(undefined)}>{t('rules.dispatch.try.clear')}</Button>
  if (ruleId === null) {
    return (
      <Banner tone="amber" title={t('rules.dispatch.try.noRow')} actions={clear}>
        {t('rules.dispatch.try.noRowHow')} {place}
      </Banner>
    )
  }
  return (
    <Banner
      tone="green"
      title={t('rules.dispatch.try.fired', { order: positionOf(ruleId) ?? '—' })}
      actions={
        <>
          <Button onClick={() => onGoTo(ruleId)}>{t('rules.dispatch.try.goTo')}</Button>
          {clear}
        </>
      }
    >
      <p>{t('rules.dispatch.try.lead_unit', { unit: names.unit(tried.leadUnit ?? '') })}</p>
      {tried.coUnits.length > 0 && (
        <p>{t('rules.dispatch.try.co_units', { units: listWords(tried.coUnits.map(names.unit), names.language) })}</p>
      )}
      <p className="pg-quiet">{place}</p>
    </Banner>
  )
}
