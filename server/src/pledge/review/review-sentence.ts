import { isMet, type Pledge, type Progress, type Target } from '@yiwang/kernel'

import type { SourcedReading } from '../pledge-readings.ts'

/** A number that a sentence rests on, and where it comes from. */
type Read = Pick<SourcedReading, 'on' | 'value' | 'source' | 'file'>

/** What a sentence of the review is made from: a pledge, where it stands, and what measured it. */
export interface Reviewed {
  readonly pledge: Pledge
  readonly progress: Progress
  readonly readings: readonly Read[]
}

/** A sentence of the draft of a review, in the idiom of reports, and the footnote that says what it rests on. */
export interface ReviewSentence {
  readonly words: string
  readonly footnote: string
}

/** How series and files are called in footnotes. */
export interface Sources {
  /** The name of a series by its code. */
  readonly nameOfSeries: (code: string) => string
}

/** Why a pledge has no sentence. */
export type Unmeasured = 'no_measure' | 'no_reading' | 'no_proof'

/**
 * The sentence of a pledge with the figure that was computed, never one that somebody claims; or why there is none. What was not
 * reached is said so: a review that leaves it out is no review.
 */
export function reviewSentence(reviewed: Reviewed, sources: Sources): ReviewSentence | Unmeasured {
  const { measure, proofs } = reviewed.pledge
  if (measure === null) return 'no_measure'
  if (measure.kind !== 'nodes' && measure.kind !== 'document') return sentenceOfNumber(reviewed, sources)
  if (proofs.length === 0) return 'no_proof'
  return { words: tellProven(reviewed.pledge, reviewed.progress), footnote: footnoteOfProofs(reviewed.pledge) }
}

const nowhere = { source: null, file: null, by: null, at: null } as const

function sentenceOfNumber({ pledge, progress, readings }: Reviewed, sources: Sources): ReviewSentence | Unmeasured {
  const { latest } = progress
  const { target } = pledge
  if (latest === null || target === null) return 'no_reading'
  return {
    words: target.nature === 'holds' ? tellHeld(pledge, target, latest.value) : tellCounted(pledge, target, progress),
    footnote: footnoteOfReading(pledge, { ...nowhere, ...latest, ...readings.findLast(({ on }) => on === latest.on) }, sources),
  }
}

/** 新增公共停车位2150个，完成年度目标的107.5%。 */
function tellCounted(pledge: Pledge, target: Target, { latest, share }: Progress): string {
  const value = latest?.value ?? 0
  const done = withNumber(pledge, target, value) ?? `${pledge.subject}${figure(value)}${target.unit}`
  if (share === null) return `${done}。`
  const goal = `年度目标（${goalOf(target)}）`
  if (isMet(target, value))
    return share > 1 && target.start === 0 ? `${done}，完成${goal}的${figure(share * 100)}%。` : `${done}，完成${goal}。`
  return `${done}，完成${goal}的${figure(share * 100)}%，尚未完成。`
}

/** 地区生产总值增长5.2%，实现年度目标（增长5%以上）。 */
function tellHeld(pledge: Pledge, target: Target, value: number): string {
  const isChange = changes.test(pledge.passage.raw) && /[%％]/u.test(target.unit)
  const [done, goal] = isChange ? tellChange(pledge, target, value) : tellState(pledge, target, value)
  return isMet(target, value) ? `${done}，实现年度目标（${goal}）。` : `${done}，未达到年度目标（${goal}）。`
}

function tellChange(pledge: Pledge, target: Target, value: number): readonly [string, string] {
  const plain = pledge.subject.replace(/(?:正增长|增长|增速|增幅|下降|降低|减少|压减|压缩)$/u, '')
  const fall = falls.exec(pledge.passage.raw)?.[0] ?? '下降'
  const verb = value < 0 ? fall : '增长'
  return [`${plain}${verb}${figure(Math.abs(value))}${target.unit}`, goalOfChange(target, fall)]
}

function tellState({ subject }: Pledge, target: Target, value: number): readonly [string, string] {
  const verb = target.op === 'lte' ? '为' : '达到'
  return [`${subject}${verb}${figure(value)}${target.unit}`, goalOf(target)]
}

const falls = /下降|降低|减少|压减|压缩|缩减/u
const changes = /增长|增速|增幅|增加|下降|降低|减少|压减|压缩|缩减/u

/** 建成启用智慧环卫平台。 / 智慧环卫平台建设完成完成招标等1个节点，共2个。 */
function tellProven(pledge: Pledge, { nodes, standing }: Progress): string {
  if (standing === 'done') return `${withoutPromise(pledge.passage.raw)}。`
  const reached = pledge.nodes.filter(({ id }) => pledge.proofs.some(({ node }) => node === id)).map(({ words }) => words)
  const named = reached.length === 0 ? '' : `（${reached.slice(0, 3).join('、')}${reached.length > 3 ? '等' : ''}）`
  return `“${withoutPromise(pledge.passage.raw)}”完成${nodes.reached}个节点${named}，共${nodes.all}个，尚未全部完成。`
}

/** The words of a promise with the number that was reached in the place of the one promised, where that is their only number. */
function withNumber({ passage }: Pledge, target: Target, value: number): string | null {
  const words = withoutPromise(passage.raw)
  const [own, ...others] = words.matchAll(numbers)
  const [whole = '', amount] = own ?? []
  if (!own || others.length > 0 || Number(amount) !== (target.low ?? target.high)) return null
  const after = words.slice(own.index + whole.length)
  if (!after.startsWith(target.unit)) return null
  const rest = after.slice(target.unit.length).replace(/^(?:以上|以内|左右|以下)/u, '')
  return `${words.slice(0, own.index)}${figure(value)}${target.unit}${rest}`
}

/** A number, with the words before it that make a bound of it. */
const numbers = /(?:不少于|不低于|不高于|不超过|超过|突破|至少|力争达到|力争)?(\d+(?:\.\d+)?)/gu

/** The words of a promise without those that put it into the future. */
function withoutPromise(raw: string): string {
  const plain = raw.replaceAll(/\s*\n\s*/gu, '').replaceAll(/\p{Cc}/gu, '')
  return plain
    .replaceAll(/(?:年底|年末|\d{1,2}月底?)前|年内/gu, '')
    .replace(/^(?:(?:力争|争取|计划|确保|继续|将|要|年内|年底前|上半年|下半年|\d{1,2}月底前)+)/u, '')
    .replace(/[，。；;,]+$/u, '')
}

function goalOf(target: Target): string {
  const { op, low, high, unit } = target
  if (op === 'positive') return '正增长'
  if (op === 'range') return `${figure(low ?? 0)}—${figure(high ?? 0)}${unit}`
  const bound = figure((op === 'lte' ? high : low) ?? 0)
  return `${bound}${unit}${behind[op]}`
}

const behind: Readonly<Record<Exclude<Target['op'], 'range' | 'positive'>, string>> = { eq: '', gte: '以上', lte: '以内', approx: '左右' }

function goalOfChange(target: Target, fall: string): string {
  const { op, low, high } = target
  if (op === 'positive') return '正增长'
  const bound = low ?? high ?? 0
  if (bound >= 0) return `增长${goalOf(target)}`
  const swapped = { ...target, low: high === null ? null : -high, high: low === null ? null : -low }
  const turned = op === 'range' ? swapped : { ...target, low: low === null ? null : -low, high: high === null ? null : -high }
  return `${fall}${goalOf(turned)}`
}

/** A number as reports write it: no more than two digits behind the point, no separators. */
function figure(value: number): string {
  return String(Number(value.toFixed(2)))
}

/** What the draft says of a pledge in the report of the year. */
function promiseOf({ number, passage }: Pledge): string {
  return `目标任务${number}：“${passage.raw.replaceAll(/\s*\n\s*/gu, '').replaceAll(/\p{Cc}/gu, '')}”`
}

function footnoteOfProofs(pledge: Pledge): string {
  const proofs = pledge.proofs.map(({ node, on, words, file }) => {
    const named = pledge.nodes.find(({ id }) => id === node)?.words
    return `${on}${named === undefined ? '' : `“${named}”`}：${words}${fileOf(file)}`
  })
  return `${promiseOf(pledge)}。佐证：${proofs.join('；')}。`
}

function footnoteOfReading(pledge: Pledge, { on, value, source, file }: Read, sources: Sources): string {
  const number = `${on}，${figure(value)}${pledge.target?.unit ?? ''}`
  return `${promiseOf(pledge)}。依据：${originOf(pledge, source, sources)}，${number}${fileOf(file)}。`
}

function originOf({ measure }: Pledge, source: string | null, { nameOfSeries }: Sources): string {
  if (measure?.kind === 'statistic') return `统计数据《${nameOfSeries(measure.statistic)}》（来源：${source ?? '未注明'}）`
  if (measure?.kind !== 'formula') return '由本平台办理的事项统计'
  return `按算式“${measure.expression}”由${measure.terms.map(({ name }) => name).join('、')}计算`
}

function fileOf(file: string | null): string {
  return file === null ? '' : `（文件 ${file.slice(0, 12)}）`
}
