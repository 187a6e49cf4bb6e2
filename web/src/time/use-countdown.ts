import { useEffect, useState } from 'react'

/** The milliseconds left until an instant (epoch milliseconds), renewed every second; never below 0. */
export function useCountdown(until: number): number {
  const [now, setNow] = useState(() => Temporal.Now.instant().epochMilliseconds)
  const isOver = now >= until
  useEffect(() => {
    if (isOver) return undefined
    const timer = setInterval(() => setNow(Temporal.Now.instant().epochMilliseconds), 1000)
    return () => clearInterval(timer)
  }, [isOver])
  return Math.max(0, until - now)
}
