import { Link } from '@tanstack/react-router'
import { Banner, Button, buttonClass, SignMark } from '@yiwang/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { presentFollowCode } from '../../resident/follow-code.ts'
import { useDistrictName } from '../../resident/use-district-name.ts'
import { formatInstant } from '../../time/format-instant.ts'
import type { Sent } from './send-report.ts'

/** What somebody takes home: the number, the code, and what happens next and by when. */
export function ReceiptView({ sent, onAnother }: { readonly sent: Sent; readonly onAnother: () => void }) {
  const { t } = useTranslation()
  const { receipt, isEarlier, joined } = sent
  return (
    <div className="receipt">
      <div className="receipt-head" role="status">
        <span className="receipt-mark">
          <SignMark sign="check" size={30} />
        </span>
        <h1>{t('resident.receipt.title')}</h1>
        <p className="resident-soft">
          {t('resident.receipt.number')} {receipt.number}
        </p>
      </div>
      {joined !== undefined && (
        <Banner tone={joined.isJoined ? 'green' : 'amber'}>
          {joined.isJoined ? t('duplicate.joined', { n: joined.reports }) : t('duplicate.notJoined')}
        </Banner>
      )}
      {isEarlier && <Banner tone="amber">{t('resident.receipt.earlier')}</Banner>}
      <div className="resident-sheet receipt-code">
        <span className="resident-soft">{t('resident.receipt.code')}</span>
        <strong>{presentFollowCode(receipt.followCode)}</strong>
        <p>{t('resident.receipt.keep')}</p>
        <KeepButtons code={receipt.followCode} number={receipt.number} />
      </div>
      <div className="resident-sheet">
        <h2>{t('resident.receipt.next')}</h2>
        <AcceptBy at={receipt.acceptBy} />
        <p className="resident-soft">{t('resident.receipt.afterwards')}</p>
      </div>
      <Link to="/follow/$code" params={{ code: receipt.followCode }} className={buttonClass({ kind: 'primary', isWide: true })}>
        {t('resident.receipt.see')}
      </Link>
      <Button onClick={onAnother}>{t('resident.receipt.another')}</Button>
    </div>
  )
}

function AcceptBy({ at }: { readonly at: number | null }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return <p>{at === null ? t('resident.receipt.acceptSoon') : t('resident.receipt.acceptBy', { when: formatInstant(at, language) })}</p>
}

function KeepButtons({ code, number }: { readonly code: string; readonly number: string }) {
  const { t } = useTranslation()
  const district = useDistrictName()
  const link = `${globalThis.location.origin}/follow/${code}`
  const canShare = 'share' in navigator

  async function share(): Promise<void> {
    const text = t('resident.receipt.shareText', { district, number, code: presentFollowCode(code) })
    // Whoever closes the sheet of the phone has changed their mind; that is no failure.
    await navigator.share({ text, url: link }).catch(() => undefined)
  }

  return (
    <div className="receipt-keep">
      <CopyButton text={presentFollowCode(code)} label={t('resident.receipt.copyCode')} />
      <CopyButton text={link} label={t('resident.receipt.copyLink')} />
      {canShare && <Button onClick={() => void share()}>{t('resident.receipt.share')}</Button>}
    </div>
  )
}

function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const { t } = useTranslation()
  const [isCopied, setCopied] = useState(false)
  // Without HTTPS a page may not write to the clipboard; the code can then be marked and copied by hand.
  if (!globalThis.isSecureContext) return null

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }

  return <Button onClick={() => void copy()}>{isCopied ? t('common.copied') : label}</Button>
}
