import type { Period } from '../indicator/period.ts'

/** Every day (YYYY-MM-DD) or month (YYYY-MM) of a period in order, as answers told apart by it are keyed; also those without a matter. */
export function listSteps(by: 'day' | 'month', { from, to }: Period): readonly string[] {
  const end = Temporal.PlainDate.from(to)
  const first = Temporal.PlainDate.from(from)
  const steps: string[] = []
  for (
    let day = by === 'day' ? first : first.with({ day: 1 });
    Temporal.PlainDate.compare(day, end) < 0;
    day = day.add({ [`${by}s`]: 1 })
  ) {
    steps.push(day.toString().slice(0, by === 'day' ? 10 : 7))
  }
  return steps
}
