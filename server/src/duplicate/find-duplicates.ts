import {
  duplicateRadius,
  duplicateThresholds,
  highestScore,
  profileText,
  scoreDuplicate,
  type DuplicateScore,
  type Position,
  type Scope,
} from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import type { Services } from '../services.ts'
import { blocksOf, boxAround } from './block.ts'
import { listCandidates, listCandidatesById, type CandidateRow } from './candidate-store.ts'
import { profileOf } from './known-profiles.ts'
import { listTargets } from './target-store.ts'

const day = 86_400_000
/** What has ended is compared as long as this after it was reported. */
const endedDays = 60
const majorLength = 3
const mostMajors = 40

/** A report that others are looked for. Times are epoch milliseconds. */
export interface Sought {
  readonly position: Position
  readonly category: string
  readonly description: string
  readonly at: number
  /** The latest moment of a report that counts; a later one will itself be compared with this one. */
  readonly until: number
  /** The matter itself, when it is already kept. */
  readonly id?: string
}

/** A matter that may be the same, and why. */
export interface FoundDuplicate {
  readonly row: CandidateRow
  readonly score: DuplicateScore
  /** The score is that of a report that was merged into it. */
  readonly isThroughMerged?: boolean
}

/** Matters of a scope that may be the same as a report, from `possible` upwards, most alike first. */
export async function findDuplicates(
  services: Services,
  district: District,
  asked: { readonly scope: Scope; readonly sought: Sought; readonly limit?: number },
): Promise<readonly FoundDuplicate[]> {
  const { scope, sought, limit = 10 } = asked
  const box = boxAround(sought.position, duplicateRadius)
  const major = sought.category.slice(0, majorLength)
  const rows = await listCandidates(services.database.db, {
    scope,
    box,
    blocks: blocksOf(box),
    major,
    otherMajors: listMajors(district).filter((other) => other !== major),
    since: sought.at - endedDays * day,
    until: sought.until,
    ...(sought.id !== undefined && { except: sought.id }),
  })
  const likened = likenSought(sought)
  const alike = rows
    .filter((row) => highestScore(likened, placeOf(row)) >= duplicateThresholds.possible)
    .map((row) => ({ row, score: scoreDuplicate(likened, likenRow(row)) }))
    .filter(({ score }) => score.score >= duplicateThresholds.possible)
    .toSorted((one, other) => other.score.score - one.score.score)
  const standing = await followMerged(services, scope, alike)
  return standing.filter(({ row }) => row.id !== sought.id).slice(0, limit)
}

/** Each merged matter stands for what it was merged into; what is then there twice counts as the most alike of both. */
async function followMerged(services: Services, scope: Scope, alike: readonly FoundDuplicate[]): Promise<readonly FoundDuplicate[]> {
  const { db } = services.database
  const merged = alike.filter(({ row }) => row.merged_into !== null).map(({ row }) => row.id)
  if (merged.length === 0) return alike
  const targets = await listTargets(db, scope.district, merged)
  const rows = new Map((await listCandidatesById(db, scope, [...new Set(targets.values())])).map((row) => [row.id, row]))
  const standing = new Map<string, FoundDuplicate>()
  for (const { row, score } of alike) {
    const target = row.merged_into === null ? row : rows.get(targets.get(row.id) ?? '')
    if (target && !standing.has(target.id)) standing.set(target.id, { row: target, score, isThroughMerged: target !== row })
  }
  return Array.from(standing.values())
}

function likenSought({ position, category, description, at }: Sought) {
  return { position, category, at, text: description, profile: profileText(description) }
}

function placeOf({ lon, lat, category, reported_at: reportedAt }: CandidateRow) {
  return { position: { lon, lat }, category, at: reportedAt.getTime() }
}

function likenRow(row: CandidateRow) {
  return { ...placeOf(row), text: row.description, profile: profileOf(row.id, row.description) }
}

/** The major classes of a district; of one with a great many only the report's own class is looked at. */
function listMajors({ categories }: District): readonly string[] {
  const majors = new Set(Array.from(categories.keys(), (code) => code.slice(0, majorLength)))
  return majors.size > mostMajors ? [] : Array.from(majors)
}
