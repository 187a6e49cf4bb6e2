import { parseArgs } from 'node:util'

import { benchCandidates } from './duplicates/candidates.ts'
import { benchDuplicates } from './duplicates/duplicates.ts'
import { benchIntake } from './intake.ts'
import { benchReport } from './report/report.ts'
import { inGreatDistrict, type GreatDistrict } from './restricted/great-district.ts'
import { benchInbox } from './restricted/inbox.ts'
import { benchLifecycle } from './restricted/lifecycle.ts'
import { benchScale } from './restricted/scale.ts'
import { benchScores } from './restricted/scores.ts'
import { benchTopics } from './topics/topics.ts'

const benches: Readonly<Record<string, () => Promise<void>>> = {
  duplicates: benchDuplicates,
  'duplicates-candidates-pglite': () => benchCandidates('pglite', 100_000),
  'duplicates-candidates-postgres': () => benchCandidates('postgres', 1_000_000),
  'intake-pglite': () => benchIntake('pglite'),
  'intake-postgres': () => benchIntake('postgres'),
  report: benchReport,
  scale: benchScale,
  topics: benchTopics,
}

const { values, positionals } = parseArgs({
  options: { matters: { type: 'string' }, times: { type: 'string', default: '1' } },
  allowPositionals: true,
})
const sizes = values.matters === undefined ? [100_000, 1_000_000] : [Number(values.matters)]
const sized = {
  inbox: benchInbox,
  lifecycle: benchLifecycle,
  scores: (district: GreatDistrict) => benchScores(district, Number(values.times)),
}

const [wanted = ''] = positionals
for (const [name, bench] of Object.entries(benches)) if (name.startsWith(wanted)) await bench()
// `restricted` is all of them over one district, which takes minutes to make.
const chosen = Object.entries(sized).filter(([name]) => wanted === 'restricted' || name.startsWith(wanted))
if (chosen.length > 0) {
  for (const matters of sizes) {
    await inGreatDistrict(
      matters,
      chosen.map(([, bench]) => bench),
    )
  }
}
