import { divisionPrefix } from '@yiwang/kernel'
import type { Category, DivisionView, Language, UnitView } from '@yiwang/contract'

import { textOf } from '../language/text-of.ts'

/** What codes are called, in one language. Category patterns and `*` have names too; a code that is not known shows itself. */
export interface Names {
  readonly language: Language
  readonly category: (pattern: string) => string
  readonly area: (code: string) => string
  readonly unit: (id: string) => string
}

interface Sources {
  readonly categories: readonly Category[]
  readonly divisions: readonly DivisionView[]
  readonly units: readonly UnitView[]
}

/** The words around names: for everything, for everywhere, and for what nobody knows. */
export interface NameWords {
  readonly everything: string
  readonly everywhere: string
  readonly majorAll: (name: string) => string
  readonly unknownArea: (code: string) => string
  readonly unknownUnit: (code: string) => string
  readonly unknownCategory: (code: string) => string
}

export function makeNames({ categories, divisions, units }: Sources, words: NameWords, language: Language): Names {
  const byCode = new Map(categories.map((category) => [category.code, textOf(category.name, language)]))
  const majors = new Map<string, string>()
  for (const category of categories) {
    const name = textOf(category.majorName, language)
    majors.set(category.code.slice(0, 3), name)
    majors.set(category.major, majors.get(category.major) ?? category.major)
  }
  const areas = new Map(divisions.map((division) => [division.code, language === 'en' ? division.nameEn || division.name : division.name]))
  const unitNames = new Map(units.map((unit) => [unit.id, language === 'en' ? unit.nameEn || unit.name : unit.name]))
  return {
    language,
    category: (pattern) => {
      if (pattern === '*') return words.everything
      const major = majors.get(pattern)
      return major === undefined ? (byCode.get(pattern) ?? words.unknownCategory(pattern)) : words.majorAll(major)
    },
    area: (code) => (code === '*' || divisionPrefix(code).length === 6 ? words.everywhere : (areas.get(code) ?? words.unknownArea(code))),
    unit: (id) => unitNames.get(id) ?? words.unknownUnit(id),
  }
}
