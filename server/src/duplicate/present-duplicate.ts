import type { DuplicateCandidate, NearbyReport } from '@yiwang/contract'
import { duplicateLevel, maskText, sharedWords } from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import type { FoundDuplicate } from './find-duplicates.ts'
import type { CandidateRow } from './candidate-store.ts'

const roundTo = 10
const hour = 3_600_000

/** A candidate as the desk sees it. */
export function presentDuplicate({ row, score, isThroughMerged = false }: FoundDuplicate): DuplicateCandidate {
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    version: row.version,
    category: row.category,
    words: maskText(row.description),
    position: { lon: row.lon, lat: row.lat },
    area: row.area,
    reportedAt: row.reported_at.getTime(),
    endedAt: row.ended_at?.getTime() ?? null,
    reports: row.reports,
    score: score.score,
    level: duplicateLevel(score.score),
    metres: score.metres,
    hours: score.hours,
    categoryLikeness: score.category,
    text: score.text,
    isThroughMerged,
  }
}

/** A candidate as a resident sees it: nothing that leads to another person, and no word that they did not write themselves. */
export function presentNearby(
  { row, score }: FoundDuplicate,
  asked: { readonly district: District; readonly description: string; readonly token: string },
): NearbyReport {
  return {
    token: asked.token,
    category: row.category,
    categoryName: asked.district.categories.get(row.category)?.name ?? { zh: row.category, en: row.category },
    status: row.status,
    reportedAt: Math.floor(row.reported_at.getTime() / hour) * hour,
    metres: Math.round(score.metres / roundTo) * roundTo,
    reports: row.reports,
    words: wordsInCommon(row, asked.description),
    level: duplicateLevel(score.score),
  }
}

function wordsInCommon({ description }: CandidateRow, mine: string): string {
  return maskText(sharedWords(description, mine))
}
