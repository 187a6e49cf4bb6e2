import type { Category } from '@yiwang/contract'

import { NoExtent } from './lay-squares.ts'

/** Where the codes of made categories begin: H50 to H99, clear of the standard tables. */
const firstMajor = 50
const lastMajor = 99
const mostMinors = 99

/**
 * Makes a category of each value. What stands before the mark is the major class; without a mark all are of one.
 * A class of more than 99 goes on in another of the same name.
 */
export function makeCategories(values: Iterable<string>, source: string, majorBefore: string | undefined): readonly Category[] {
  const majors = Map.groupBy([...values].toSorted(), (value) => majorOf(value, majorBefore))
  const categories: Category[] = []
  let major = firstMajor - 1
  for (const [name, list] of [...majors].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    for (const [index, value] of list.entries()) {
      if (index % mostMinors === 0) major += 1
      if (major > lastMajor) throw new NoExtent('类别过多 / too many categories')
      categories.push(categoryOf({ major, minor: (index % mostMinors) + 1, majorName: name }, value, source))
    }
  }
  return categories
}

function majorOf(value: string, mark: string | undefined): string {
  const at = mark === undefined ? -1 : value.indexOf(mark)
  return at > 0 ? value.slice(0, at).trim() : '其他 Other'
}

function categoryOf(
  at: { readonly major: number; readonly minor: number; readonly majorName: string },
  value: string,
  source: string,
): Category {
  const major = String(at.major)
  return {
    code: `H${major}${String(at.minor).padStart(2, '0')}`,
    kind: 'hotline',
    major,
    majorName: { zh: at.majorName, en: at.majorName },
    name: { zh: value, en: value },
    source: `imported from ${source}`,
    confidence: 'high',
    enabled: true,
    evidence: ['after_photo'],
    urgent: false,
    inquiry: false,
  }
}
