import { useEffect, useState } from 'react'

/** Now in epoch milliseconds, renewed every half minute, so that heats turn while one looks. */
export function useNow(): number {
  const [now, setNow] = useState(() => Temporal.Now.instant().epochMilliseconds)
  useEffect(() => {
    const timer = setInterval(() => setNow(Temporal.Now.instant().epochMilliseconds), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
