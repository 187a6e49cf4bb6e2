import type { ClockView, DistrictView, MatterDetail, Me } from '@yiwang/contract'
import type { Actor, Clock, Limit, listMoves, Matter } from '@yiwang/kernel'

/** The matter as the kernel's table is asked with it, from what the server showed; a part that is not shown is not there. */
export function matterFromDetail(detail: MatterDetail, district: string): Matter {
  const { row, asked } = detail
  return {
    ...row,
    district,
    kind: detail.kind,
    place: { ...row.position, area: row.area, address: row.address, ...given('grid', row.grid) },
    coUnits: detail.coUnits,
    evidence: detail.evidence.map((piece) => withoutMissing(piece)),
    ...given('leadUnit', row.leadUnit),
    ...given('claimedBy', row.claimedBy),
    ...given('reporter', detail.reporterId),
    ...given('handledBy', detail.handledBy),
    ...given('handledUnit', detail.handledUnit),
    ...given('endedAt', detail.endedAt),
    ...given('mergedInto', detail.mergedInto),
    ...given('suggestion', detail.suggestion),
    ...given('parent', detail.linked.find(({ relation }) => relation === 'parent')?.id ?? null),
    ...given('hungUp', detail.hungUp && withoutNull(detail.hungUp)),
    ...given('pausedUntil', detail.pausedUntil),
    ...given('lastMove', detail.lastMove && { ...detail.lastMove, seq: row.version }),
    ...given('clock', detail.clock && clockOf(detail.clock)),
    partsDone: detail.partsDone,
    parties: detail.parties,
    ...(asked && { asked: { move: asked.move, by: asked.by, carried: {} } }),
  } as Matter
}

/** Who acts, as the table is asked with it. */
export function actorOf(me: Me): Actor {
  return { id: me.id, roles: me.roles, ...(me.unit && { unit: me.unit.id }) }
}

/** What is around a move: now, how long a reporter may ask for a matter again, what still runs below it, whether it is an inquiry. */
export function aroundOf(
  district: Pick<DistrictView, 'reopenWindowDays'>,
  { openChildren, isInquiry }: Pick<MatterDetail, 'openChildren' | 'isInquiry'>,
): Parameters<typeof listMoves>[2] {
  return {
    at: Temporal.Now.instant().epochMilliseconds,
    reopenWindow: district.reopenWindowDays * 86_400_000,
    openChildren,
    isInquiry: () => isInquiry,
  }
}

/** The clock as the kernel counts with it; what a page is not told of it (earlier pauses) is not there. */
export function clockOf({ leftMs: _leftMs, pausedAt, limit, ...clock }: ClockView): Clock {
  return { ...clock, limit: limit as Limit, pausedMs: 0, ...given('pausedAt', pausedAt) }
}

function withoutNull<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== null)) as Partial<T>
}

function given<Key extends string, Value>(key: Key, value: Value | null): { readonly [K in Key]?: Value } {
  return (value === null ? {} : { [key]: value }) as { readonly [K in Key]?: Value }
}

type Whole<T> = { [Key in keyof T]: Exclude<T[Key], undefined> }

function withoutMissing<T extends object>(value: T): Whole<T> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Whole<T>
}
