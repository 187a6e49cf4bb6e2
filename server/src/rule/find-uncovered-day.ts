import { decideValidity, type ValidSpan } from '@yiwang/kernel'

/** The first day, from this one (ISO date) on, on which none of the spans is valid; nothing when they hold for good. */
export function findUncoveredDay(spans: readonly ValidSpan[], from: string): string | undefined {
  let day = from
  for (;;) {
    const valid = spans.filter((span) => decideValidity(span, day) === 'valid')
    if (valid.length === 0) return day
    const lastDays = valid.map(({ validTo }) => validTo).filter((each) => each !== undefined)
    if (lastDays.length < valid.length) return undefined
    day = dayAfter(lastDays.reduce((latest, each) => (each > latest ? each : latest)))
  }
}

function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString()
}
