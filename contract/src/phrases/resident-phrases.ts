import { common as commonEn } from './en/common.ts'
import { duplicate as duplicateEn } from './en/duplicate.ts'
import { matter as matterEn } from './en/matter.ts'
import { pages as pagesEn } from './en/pages.ts'
import { person as personEn } from './en/person.ts'
import { pledgeTerm as pledgeTermEn } from './en/pledge-term.ts'
import { problem as problemEn } from './en/problem.ts'
import { promised as promisedEn } from './en/promised.ts'
import { resident as residentEn } from './en/resident.ts'
import { security as securityEn } from './en/security.ts'
import { common } from './zh-cn/common.ts'
import { duplicate } from './zh-cn/duplicate.ts'
import { matter } from './zh-cn/matter.ts'
import { pages } from './zh-cn/pages.ts'
import { person } from './zh-cn/person.ts'
import { pledgeTerm } from './zh-cn/pledge-term.ts'
import { problem } from './zh-cn/problem.ts'
import { promised } from './zh-cn/promised.ts'
import { resident } from './zh-cn/resident.ts'
import { security } from './zh-cn/security.ts'

/** The topics that residents' pages speak of, in both languages: what only desks need does not travel to a phone. */
export const residentPhrases = {
  'zh-CN': { common, duplicate, matter, pages, person, pledgeTerm, problem, promised, resident, security },
  en: {
    common: commonEn,
    duplicate: duplicateEn,
    matter: matterEn,
    pages: pagesEn,
    person: personEn,
    pledgeTerm: pledgeTermEn,
    problem: problemEn,
    promised: promisedEn,
    resident: residentEn,
    security: securityEn,
  },
} as const
