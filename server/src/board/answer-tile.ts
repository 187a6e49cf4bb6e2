import type { BoardTile, IndicatorAnswer } from '@yiwang/contract'
import { boardSpan, dependsOnNow, type Period } from '@yiwang/kernel'

import { localTime } from '../district/local-time.ts'
import { answerAsk } from '../indicator/answer-ask.ts'
import { requireQuestion } from '../indicator/require-question.ts'
import type { KeptPerson } from '../person/person-store.ts'
import type { Services } from '../services.ts'

/** The answer of a tile for a person, over the days that its period means today. */
export interface AnsweredTile {
  readonly answer: IndicatorAnswer
  readonly period: Period
  readonly comparedWith: Period | undefined
}

/** Answers a tile; what speaks of this very moment is compared with nothing. `isOfMatters` leaves the roll-ups aside. */
export async function answerTile(
  services: Services,
  person: KeptPerson,
  { ask, by, post, period: name, isOfMatters = false }: BoardTile & { readonly isOfMatters?: boolean },
): Promise<AnsweredTile> {
  const { timeZone } = services.districts.get(person.district)
  const span = boardSpan(name, Temporal.PlainDate.from(localTime(timeZone, services.now()).day))
  const comparedWith = dependsOnNow(requireQuestion(ask)) ? undefined : span.comparedWith
  const answer = await answerAsk(services, person, {
    ask: [ask],
    ...(by && { by }),
    ...(post && { post }),
    period: span.period,
    ...(comparedWith && { comparedWith }),
    filters: [],
    isOfMatters,
  })
  return { answer, period: span.period, comparedWith }
}
