import { Link } from '@tanstack/react-router'
import { LanguageSwitch } from '@yiwang/ui'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useShortcuts } from '../../frame/shortcuts.tsx'
import { useLanguage } from '../../language/language.ts'
import { LiveBadge } from '../../live/live-badge.tsx'
import { useDistrict } from '../../me/queries.ts'
import { formatDay } from '../../time/format-instant.ts'
import { timeZone } from '../../time/time-zone.ts'

/** Whose screen it is, what time it is, and whether it is live. */
export function TopBar() {
  const { t } = useTranslation()
  const { language, setLanguage } = useLanguage()
  const district = useDistrict().data
  const name = language === 'en' ? district?.nameEn : district?.name
  useShortcuts([{ keys: 'f', label: t('command.keys.full'), run: () => void turnFull() }])
  return (
    <header className="wall-top">
      <a className="skip-link" href="#panels">
        {t('command.skip')}
      </a>
      <h1>
        <img src="/mark.svg" alt="" width={28} height={28} />
        {name ?? t('common.productName')}
        <span>{t('command.title')}</span>
      </h1>
      {district?.isDemo === true ? <p className="wall-demo">{t('common.demoRibbon')}</p> : null}
      <div className="wall-top-tools">
        <LiveBadge />
        <Clock />
        <LanguageSwitch language={language} onChange={setLanguage} />
        <button type="button" onClick={() => void turnFull()}>
          {t('command.fullScreen')}
        </button>
        <Link to="/desk">{t('command.toDesk')}</Link>
      </div>
    </header>
  )
}

/** Fills the screen, or leaves it; a browser that does not allow it changes nothing. */
async function turnFull(): Promise<void> {
  await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => undefined)
}

function Clock() {
  const { language } = useLanguage()
  const [now, setNow] = useState(() => Temporal.Now.instant())
  useEffect(() => {
    const timer = setInterval(() => setNow(Temporal.Now.instant()), 1000)
    return () => clearInterval(timer)
  }, [])
  const time = now.toZonedDateTimeISO(timeZone()).toPlainTime()
  const day = now.toZonedDateTimeISO(timeZone()).toPlainDate()
  return (
    <time className="wall-clock" dateTime={now.toString()} title={formatDay(now.epochMilliseconds, language)}>
      {day.toString()} <b>{time.toString({ smallestUnit: 'second' })}</b>
    </time>
  )
}
