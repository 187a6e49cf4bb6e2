import type { Position } from '@yiwang/contract'
import { Choice, Field, findHere, type HereProblem } from '@yiwang/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { useDistrict } from '../../me/queries.ts'
import { LazyPinPicker } from '../../resident/lazy-map.tsx'
import type { PlaceWay } from './draft.ts'
import { FoundPlaceLine } from './found-place-line.tsx'
import { Part } from './part.tsx'
import { StreetChoice } from './street-choice.tsx'
import type { DraftInHand } from './use-draft.ts'

/** Where it is: where one stands, a pin on the map, or the middle of a community with words. */
export function PlacePart({ inHand, problem }: { readonly inHand: DraftInHand; readonly problem: string | undefined }) {
  const { t } = useTranslation()
  const { draft, change } = inHand
  const { state, ask } = useHere((position) => change({ position, way: 'here' }))

  function choose(way: PlaceWay): void {
    if (way === 'here') ask()
    change(way === 'street' && draft.way !== 'street' ? { way, position: undefined } : { way })
  }

  return (
    <Part id="place" number={1} title={t('resident.report.where')} problem={problem}>
      <Choice
        label={t('resident.report.where')}
        chosen={draft.way}
        onChoose={choose}
        options={[
          {
            value: 'here',
            label: <HereLabel isAsking={state === 'asking'} isFound={draft.way === 'here' && draft.position !== undefined} />,
          },
          { value: 'pin', label: t('resident.report.pin') },
          { value: 'street', label: t('resident.report.street') },
        ]}
      />
      {draft.way === 'here' && state !== undefined && state !== 'asking' && (
        <p className="report-problem" role="alert">
          {t(`resident.report.noHere.${state}`)}
        </p>
      )}
      {draft.way === 'pin' && <Pin value={draft.position} onChange={(position) => change({ position })} />}
      {draft.way === 'street' && <StreetChoice onChoose={(position) => change({ position })} />}
      {draft.position !== undefined && <FoundPlaceLine position={draft.position} />}
      {draft.way !== undefined && (
        <Field
          label={t('resident.report.address')}
          isOptional={draft.way === 'street' ? undefined : t('common.optional')}
          placeholder={t('resident.report.addressHint')}
          value={draft.address}
          maxLength={120}
          onChange={(event) => change({ address: event.target.value })}
        />
      )}
    </Part>
  )
}

function HereLabel({ isAsking, isFound }: { readonly isAsking: boolean; readonly isFound: boolean }) {
  const { t } = useTranslation()
  if (isAsking) return t('resident.report.asking')
  return isFound ? t('resident.report.hereAgain') : t('resident.report.here')
}

function Pin({ value, onChange }: { readonly value: Position | undefined; readonly onChange: (position: Position) => void }) {
  const { language } = useLanguage()
  const district = useDistrict()
  if (district.data === undefined) return null
  return (
    <div className="report-map">
      <LazyPinPicker district={district.data} language={language} value={value} onChange={onChange} />
    </div>
  )
}

function useHere(onFound: (position: Position) => void): { readonly state: 'asking' | HereProblem | undefined; readonly ask: () => void } {
  const [state, setState] = useState<'asking' | HereProblem | undefined>()

  async function askDevice(): Promise<void> {
    setState('asking')
    const here = await findHere()
    setState(here.ok ? undefined : here.problem)
    if (here.ok) onFound(here.position)
  }

  return { state, ask: () => void askDevice() }
}
