import { read } from '@yiwang/report'

import { median } from '../median.ts'
import { say } from '../say.ts'
import { readAll } from './read-all.ts'

/** Run as a process of its own, so that its time and memory are the reader's alone: prints one JSON object. */
const startedAt = performance.now()
const reports = await readAll()
const seconds = (performance.now() - startedAt) / 1000
// On a machine that does other work too, the time of the processor says more than that of the clock.
const { user, system } = process.cpuUsage()
const longest = reports.reduce((one, other) => (other.text.length > one.text.length ? other : one))
const [once, tenTimes] = [1, 10].map((times) => timeToRead(longest.text.repeat(times)))

say(
  JSON.stringify({
    reports: reports.length,
    characters: reports.reduce((sum, { text }) => sum + text.length, 0),
    figures: reports.reduce((sum, { figures }) => sum + figures.length, 0),
    pledges: reports.reduce((sum, { pledges }) => sum + pledges.length, 0),
    seconds: Number(seconds.toFixed(3)),
    processorSeconds: Number(((user + system) / 1e6).toFixed(3)),
    longest: longest.text.length,
    onceMs: once,
    tenTimesMs: tenTimes,
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
)

function timeToRead(text: string): number {
  const times = Array.from({ length: 5 }, () => {
    const from = performance.now()
    read({ name: 'r.txt', text, origins: [] })
    return performance.now() - from
  })
  return Number(median(times).toFixed(1))
}
