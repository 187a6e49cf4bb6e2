import { common } from './common.ts'
import { desk } from './desk.ts'
import { matter } from './matter.ts'
import { pages } from './pages.ts'
import { people } from './people.ts'
import { person } from './person.ts'
import { problem } from './problem.ts'
import { resident } from './resident.ts'
import { rules } from './rules.ts'

/** Every English phrase, by topic. */
export const en = { common, desk, matter, pages, people, person, problem, resident, rules }
