import type { NearbyReport } from '@yiwang/contract'
import { Button, TextArea } from '@yiwang/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { NearbyReports } from '../../duplicate/nearby-reports.tsx'
import { questionOf } from '../../duplicate/question-of.ts'
import { ResidentPage } from '../../resident/resident-page.tsx'
import { CategoryPart } from './category-part.tsx'
import { ContactPart } from './contact-part.tsx'
import { isBegun, isPhone, listMissing, longestDescription, type Draft, type NeededPart } from './draft.ts'
import { Part } from './part.tsx'
import { PhotoPart } from './photo-part.tsx'
import { PlacePart } from './place-part.tsx'
import { ReceiptView } from './receipt-view.tsx'
import './report.css'
import { SendBar } from './send-bar.tsx'
import { useContact } from './use-contact.ts'
import { useDraft, type DraftInHand } from './use-draft.ts'
import { usePhotos } from './use-photos.ts'
import { useSending } from './use-sending.ts'

export function Screen() {
  const { t } = useTranslation()
  const inHand = useDraft()
  const [contact, setContact] = useContact()
  const photos = usePhotos(inHand)
  const [isChecked, setChecked] = useState(false)
  const [joins, setJoins] = useState<NearbyReport>()
  const question = questionOf(inHand.draft)
  const sending = useSending({ draft: inHand.draft, contact, joins: question && joins?.token }, putAway)
  const missing = listMissing(inHand.draft)

  function send(): void {
    setChecked(true)
    const [first] = missing
    if (first === undefined && isPhone(contact.phone)) sending.send()
    else leadTo(first ?? 'contact')
  }

  function putAway(): void {
    setChecked(false)
    setJoins(undefined)
    inHand.clear()
    globalThis.scrollTo(0, 0)
  }

  function said(part: NeededPart): string | undefined {
    return isChecked && missing.includes(part) ? t(`resident.report.missing.${part}`) : undefined
  }

  if (sending.sent !== null) {
    return (
      <ResidentPage>
        <ReceiptView sent={sending.sent} onAnother={sending.startAnew} />
      </ResidentPage>
    )
  }
  return (
    <ResidentPage>
      <Head inHand={inHand} />
      <form className="report" onSubmit={(event) => event.preventDefault()}>
        <PlacePart inHand={inHand} problem={said('place')} />
        <CategoryPart inHand={inHand} problem={said('category')} />
        <WordsPart inHand={inHand} problem={said('description')} />
        <NearbyReports question={question} chosen={joins} onChoose={setJoins} />
        <PhotoPart inHand={inHand} photos={photos} />
        <ContactPart contact={contact} onChange={setContact} />
        <SendBar sending={sending} waitsForPhotos={photos.isBusy} isJoining={question !== undefined && joins !== undefined} onSend={send} />
      </form>
    </ResidentPage>
  )
}

function leadTo(id: string): void {
  const part = document.querySelector<HTMLElement>(`#${id}`)
  part?.scrollIntoView({ block: 'start' })
  part?.focus({ preventScroll: true })
}

function Head({ inHand }: { readonly inHand: DraftInHand }) {
  const { t } = useTranslation()
  const [cleared, setCleared] = useState<Draft | null>(null)
  const isEmpty = !isBegun(inHand.draft)

  function undo(): void {
    if (cleared !== null) inHand.change(cleared)
    setCleared(null)
  }

  return (
    <div className="resident-title">
      <h1>{t('resident.report.title')}</h1>
      {isEmpty ? <p>{t('resident.report.lead')}</p> : <Kept onClear={() => setCleared(inHand.clear())} />}
      {isEmpty && cleared !== null && (
        <p role="status">
          {t('resident.report.cleared')}
          <Button kind="quiet" onClick={undo}>
            {t('resident.report.undo')}
          </Button>
        </p>
      )}
    </div>
  )
}

function Kept({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation()
  return (
    <p className="report-kept">
      {t('resident.report.draftKept')}
      <Button kind="quiet" onClick={onClear}>
        {t('resident.report.clear')}
      </Button>
    </p>
  )
}

function WordsPart({ inHand, problem }: { readonly inHand: DraftInHand; readonly problem: string | undefined }) {
  const { t } = useTranslation()
  return (
    <Part id="description" number={3} title={t('resident.report.words')} problem={problem}>
      <TextArea
        label={t('resident.report.wordsLabel')}
        placeholder={t('resident.report.wordsExample')}
        value={inHand.draft.description}
        maxLength={longestDescription}
        rows={5}
        onChange={(event) => inHand.change({ description: event.target.value })}
      />
    </Part>
  )
}
