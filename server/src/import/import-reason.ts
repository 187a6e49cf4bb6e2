import { phrases, type Bilingual, type ProblemCode } from '@yiwang/contract'

/** Why a row of a file is not taken, where the platform's own refusals have no word for it. */
const importReasons = {
  'import.broken_row': { zh: '这一行不是完整的 CSV。', en: 'The row is not well-formed CSV.' },
  'import.no_id': { zh: '没有编号。', en: 'It has no id.' },
  'import.no_description': { zh: '没有内容。', en: 'It says nothing.' },
  'import.no_coordinates': { zh: '没有坐标。', en: 'It has no coordinates.' },
  'import.bad_coordinates': { zh: '坐标不是经纬度，或为 0,0。', en: 'The coordinates are not degrees, or are 0,0.' },
  'import.rounded_coordinates': {
    zh: '坐标取整过粗（不足三位小数），不能定位。',
    en: 'The coordinates are rounded too far (fewer than three decimals) to say where it is.',
  },
  'import.bad_time': { zh: '时间与映射的格式不符。', en: 'A time does not fit the format of the mapping.' },
  'import.future_time': { zh: '时间在将来。', en: 'A time lies in the future.' },
  'import.closed_before_reported': { zh: '办结早于上报。', en: 'It was closed before it was reported.' },
  'import.closed_without_time': { zh: '已办结但没有办结时间。', en: 'It is closed, but not said when.' },
  'import.unknown_category': { zh: '类别不在映射中。', en: 'Its category is not in the mapping.' },
} as const satisfies Readonly<Record<string, Bilingual>>

export type ImportReason = keyof typeof importReasons | ProblemCode

/** The phrase of a reason in both languages. */
export function phraseOf(reason: ImportReason): Bilingual {
  const own = Object.entries(importReasons).find(([code]) => code === reason)?.[1]
  const code = reason as ProblemCode
  return own ?? { zh: phrases['zh-CN'].problem[code], en: phrases.en.problem[code] }
}
