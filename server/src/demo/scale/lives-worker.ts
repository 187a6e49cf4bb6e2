import { parentPort, workerData } from 'node:worker_threads'

import { localTime } from '../../district/local-time.ts'
import { writeNumber } from '../../matter/number-maker.ts'
import { makeCity } from '../city/make-city.ts'
import { loadNewDistrict, makeDemoDistrict } from '../demo-district.ts'
import { demoPeople } from '../demo-people.ts'
import { liveBirth } from '../history/live-birth.ts'
import { planDays } from '../history/plan-history.ts'
import { makeSpotFinder } from '../history/spot.ts'
import { simulatedCast } from '../simulated-cast.ts'
import { copyLives } from './copy-lives.ts'
import type { LivedDay, LivesOrder } from './lived-days.ts'

// Living fills a thread, and so does the database that keeps what was lived. Planning is quick, so every thread plans
// every day, which tells it the numbers, and lives its own.
const { seed, until, scale, proofs, firstNumber, share } = workerData as LivesOrder
const city = makeCity(seed)
const plan = makeDemoDistrict(city, scale.grids)
const district = loadNewDistrict(plan, until)
const source = { district, cast: simulatedCast(demoPeople(city), plan.units), proofs }
const days = planDays(source, makeSpotFinder(city, district), { ...scale, seed, until })
let number = firstNumber
let count = 0

function liveNextDay(): LivedDay {
  const next = days.next()
  if (next.done) return { tables: [], isLast: true }
  const isOwn = count % share.of === share.index
  count += 1
  if (!isOwn) {
    number += next.value.length
    return liveNextDay()
  }
  const lives = next.value.map((birth) => {
    const { day } = localTime(district.timeZone, birth.at)
    return liveBirth({ ...source, until }, birth, writeNumber(day, number++))
  })
  return { tables: copyLives(lives), isLast: false }
}

parentPort?.on('message', () => parentPort?.postMessage(liveNextDay()))
