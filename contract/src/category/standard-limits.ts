import type { LimitRow } from './limit-row.ts'

type ShortRow = readonly [
  categories: string,
  stage: LimitRow['stage'],
  areaClass: LimitRow['areaClass'],
  amount: number,
  unit: LimitRow['limit']['unit'],
]

const source = "demonstration default; set your district's own"

const covers = 'C0101 C0102 C0103 C0105 C0106 C0107 C0108 C0109 C0110 C0111 C0112 C0114 C0127 C0128 C0129 C0130'

// Several categories that share a limit stand in one row, parted by spaces.
const rows: readonly ShortRow[] = [
  ['*', 'accept', '*', 2, 'work_hour'],
  ['*', 'dispatch', '*', 1, 'work_hour'],
  ['*', 'handle', '*', 5, 'work_day'],
  ['*', 'verify', '*', 1, 'work_day'],
  ['*', 'rule', '*', 1, 'work_day'],

  [`E04 C0104 C0210 C0214 C0601 H0103 H0203 ${covers}`, 'accept', '*', 1, 'urgent_work_hour'],
  [`E04 C0104 C0210 C0214 C0601 H0103 H0203 ${covers}`, 'dispatch', '*', 1, 'urgent_work_hour'],
  [`E04 C0104 C0210 C0214 C0601 H0103 H0203 ${covers}`, 'verify', '*', 4, 'urgent_work_hour'],

  [`C0104 ${covers}`, 'handle', '*', 2, 'urgent_work_hour'],
  ['C0210 C0214', 'handle', '*', 4, 'urgent_work_hour'],
  ['C0601', 'handle', '*', 2, 'urgent_work_hour'],
  ['C01 C02', 'handle', '*', 3, 'work_day'],
  ['C0118', 'handle', 'A', 1, 'work_day'],
  ['C0118', 'handle', '*', 2, 'work_day'],
  ['C03', 'handle', '*', 2, 'work_day'],
  ['C0305', 'handle', '*', 1, 'work_day'],
  ['C04', 'handle', '*', 5, 'work_day'],
  ['C05 C06', 'handle', '*', 7, 'work_day'],

  ['H90', 'handle', '*', 10, 'work_day'],
  ['H9002 H9003', 'handle', '*', 60, 'work_day'],
  ['H90', 'verify', '*', 3, 'work_day'],

  ['E01', 'handle', '*', 1, 'work_day'],
  ['E0102', 'handle', 'A', 4, 'work_hour'],
  ['E0102', 'handle', 'B', 8, 'work_hour'],
  ['E0102', 'handle', 'C', 1, 'work_day'],
  ['E0103', 'handle', 'A', 1, 'work_day'],
  ['E0103', 'handle', '*', 2, 'work_day'],
  ['E0104 E0106 E0112 E0117', 'handle', 'A', 4, 'work_hour'],
  ['E0115', 'handle', '*', 2, 'work_hour'],
  ['E0101', 'handle', '*', 10, 'work_day'],
  ['E0107 E0110 E0113 E0116', 'handle', '*', 5, 'work_day'],
  ['E0111', 'handle', '*', 7, 'work_day'],
  ['E0118', 'handle', '*', 3, 'work_day'],

  ['E02', 'handle', 'A', 4, 'work_hour'],
  ['E02', 'handle', '*', 1, 'work_day'],
  ['E0205', 'handle', '*', 3, 'work_day'],

  ['E03', 'handle', '*', 3, 'work_day'],
  ['E0302', 'handle', '*', 1, 'work_day'],

  ['E04', 'handle', '*', 4, 'urgent_work_hour'],
  ['E0401 E0409', 'handle', '*', 2, 'urgent_work_hour'],
  ['E0403', 'handle', '*', 1, 'urgent_work_hour'],
  ['E0404 E0407', 'handle', '*', 8, 'urgent_work_hour'],

  ['E05', 'handle', 'A', 2, 'work_hour'],
  ['E05', 'handle', '*', 4, 'work_hour'],
  ['E0508 E0509', 'handle', '*', 1, 'work_day'],
  ['E0513', 'handle', '*', 5, 'work_day'],

  ['H01 H03 H05', 'handle', '*', 5, 'work_day'],
  ['H0103', 'handle', '*', 4, 'urgent_work_hour'],
  ['H0203', 'handle', '*', 4, 'urgent_work_hour'],
  ['H0101 H0102', 'handle', '*', 1, 'work_day'],
  ['H02 H04 H0301', 'handle', '*', 10, 'work_day'],
  ['H0201', 'handle', '*', 1, 'work_day'],
  ['H0302 H0303 H0501', 'handle', '*', 1, 'work_day'],
]

/**
 * The limits a new district begins with, plausible and no more: no standard fixes a limit per category, so each row says that it is a
 * demonstration default. Every category finds a limit for each stage and area class; hotline enquiries follow 1 and complaints 10 work days.
 */
export function standardLimits(): readonly LimitRow[] {
  return rows.flatMap(spread)
}

function spread([categories, stage, areaClass, amount, unit]: ShortRow): LimitRow[] {
  return categories.split(' ').map((category) => ({ category, stage, areaClass, limit: { amount, unit }, source }))
}
