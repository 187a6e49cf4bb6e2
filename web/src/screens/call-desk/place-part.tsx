import type { Language, PlaceHit } from '@yiwang/contract'
import type { TFunction } from 'i18next'
import { useState, type Ref } from 'react'
import { useTranslation } from 'react-i18next'

import { UploadPieces } from '../../evidence/upload-pieces.tsx'
import { useLanguage } from '../../language/language.ts'
import { useFoundPlace } from '../../reference/queries.ts'
import { presentPlace } from '../../reference/present-place.ts'
import { withPlace } from './call-draft.ts'
import { Part } from './part.tsx'
import { PickList, type Pick } from './pick-list.tsx'
import { usePlaces } from './queries.ts'
import type { Call } from './use-call.ts'

/** Where it is: found by typing; the map beside it shows the point. */
export function PlacePart({
  call,
  inputRef,
  onDone,
}: {
  readonly call: Call
  readonly inputRef: Ref<HTMLInputElement>
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const [typed, setTyped] = useState('')
  const places = usePlaces(typed)
  const hits = typed.trim() === '' ? [] : (places.data ?? [])
  const keyed = hits.map((hit, place) => [`${place}-${hit.kind}-${hit.name.zh}`, hit] as const)

  function choose(key: string): void {
    const hit = keyed.find(([own]) => own === key)?.[1]
    if (!hit) return
    call.change(withPlace(call.draft, hit))
    setTyped('')
    onDone()
  }
  return (
    <Part
      area="place"
      name={t('call.where')}
      problem={call.isWrong('position') ? t('call.needsPlace') : undefined}
      aside={<FoundHere call={call} language={language} />}
    >
      <PickList
        inputRef={inputRef}
        label={t('call.where')}
        placeholder={t('call.whereHint')}
        value={typed}
        picks={keyed.map(([key, hit]) => pickOf(key, hit, { t, language }))}
        isWrong={call.isWrong('position')}
        isBusy={places.isFetching}
        empty={emptyWords()}
        onType={setTyped}
        onPick={choose}
      />
      {call.draft.position === undefined ? null : (
        <label className="call-address">
          <span>{t('call.address')}</span>
          <input
            className="call-input"
            autoComplete="off"
            maxLength={200}
            value={call.draft.address}
            onChange={(event) => call.change({ address: event.target.value })}
          />
        </label>
      )}
      <details className="call-photos">
        <summary>{t('call.photos')}</summary>
        <UploadPieces kind="before_photo" pieces={call.draft.photos} onChange={(photos) => call.change({ photos })} />
      </details>
    </Part>
  )

  function emptyWords(): string {
    if (typed.trim() === '') return call.draft.position ? '' : t('call.whereEmpty')
    if (places.isError) return t('call.placeFailed')
    return places.data && !places.isFetching ? t('call.whereNone') : t('common.loading')
  }
}

function pickOf(key: string, hit: PlaceHit, { t, language }: { readonly t: TFunction; readonly language: Language }): Pick {
  const name = language === 'en' ? hit.name.en : hit.name.zh
  const inside = language === 'en' ? hit.within.en : hit.within.zh
  const kind = t(`call.kind.${hit.kind}`)
  const note = hit.kind === 'near' ? `${inside}，${t('call.near')}` : inside
  return {
    key,
    look: (
      <>
        <span className="call-kind">{kind}</span>
        <span className="call-option-name">{name}</span>
        <span className="call-option-why">{note}</span>
      </>
    ),
  }
}

/** Street, community and grid of the chosen point, or that it lies outside. */
function FoundHere({ call, language }: { readonly call: Call; readonly language: Language }) {
  const { t } = useTranslation()
  const found = useFoundPlace(call.draft.position).data
  if (call.draft.position === undefined || !found) return null
  if (!found.grid && !found.community) {
    return (
      <p className="call-problem" role="alert">
        {t('call.outside')}
      </p>
    )
  }
  return (
    <p className="call-chosen" role="status">
      ✓ {[presentPlace(found, language), found.grid?.name].filter((name) => name !== undefined && name !== '').join(' · ')}
    </p>
  )
}
