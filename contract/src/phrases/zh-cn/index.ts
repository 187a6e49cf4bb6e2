import { breakdown } from './breakdown.ts'
import { bulk } from './bulk.ts'
import { call } from './call.ts'
import { command } from './command.ts'
import { common } from './common.ts'
import { comparison } from './comparison.ts'
import { desk } from './desk.ts'
import { duplicate } from './duplicate.ts'
import { evidence } from './evidence.ts'
import { flow } from './flow.ts'
import { matter } from './matter.ts'
import { pages } from './pages.ts'
import { people } from './people.ts'
import { person } from './person.ts'
import { pledge } from './pledge.ts'
import { pledgeTerm } from './pledge-term.ts'
import { problem } from './problem.ts'
import { promised } from './promised.ts'
import { resident } from './resident.ts'
import { rules } from './rules.ts'
import { security } from './security.ts'
import { scores } from './scores.ts'
import { statisticImport } from './statistic-import.ts'
import { supervision } from './supervision.ts'
import { workReport } from './work-report.ts'

/** Every Chinese phrase, by topic. */
export const zhCn = {
  breakdown,
  bulk,
  call,
  command,
  common,
  comparison,
  desk,
  duplicate,
  evidence,
  flow,
  matter,
  pages,
  people,
  person,
  pledge,
  pledgeTerm,
  problem,
  promised,
  resident,
  rules,
  scores,
  security,
  statisticImport,
  supervision,
  workReport,
}
