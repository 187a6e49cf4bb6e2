import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** A length of time as a clock shows it: 0:42, 12:05. */
export function clockOf(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** How long the call has lasted. */
export function CallClock({ since }: { readonly since: number }) {
  const { t } = useTranslation()
  const [now, setNow] = useState(since)
  useEffect(() => {
    function tick(): void {
      setNow(Temporal.Now.instant().epochMilliseconds)
    }
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [since])
  return (
    <span className="call-clock" role="timer" aria-live="off">
      {t('call.length', { time: clockOf(now - since) })}
    </span>
  )
}
