import type { Paragraph } from './split-paragraphs.ts'

const inTitle = /(20\d\d)年.{0,24}(?:政府)?工作报告/
const held = /(20\d\d)年(\d{1,2})月\d{1,2}日.{0,6}在/
const planned =
  /(20\d\d)年.{0,8}(?:工作安排|主要工作|工作打算|目标任务|重点工作|工作任务|总体要求|工作建议|政府工作|.{0,3}民生实事)(?!回顾|总结|完成|情况)/
const aims = /(20\d\d)年.{0,16}(?:主要预期目标|预期目标|主要目标)/
const past = /(20\d\d)年.{0,6}(?:工作)?回顾/
const head = 12
const shortTitle = 60
const winter = 11

/** What a report calls itself, the year it plans and the year that its review is of. */
export type Title = { readonly title: string | null; readonly year: number | null; readonly reviewed: number | null }

/** Reads the head of a report; the year is told by its title, a heading of its plan, the day it was given or the file's name. */
export function findTitle(text: string, paragraphs: readonly Paragraph[], name: string): Title {
  const lines = paragraphs.slice(0, head).map(({ start, end }) => text.slice(start, Math.min(end, start + 200)))
  const title = lines.find((line) => isTitle(line)) ?? null
  const year =
    firstYear(lines, inTitle) ??
    firstYear(shortLines(text, paragraphs), planned) ??
    yearOfDay(lines) ??
    firstYear([name], /(20\d\d)/) ??
    firstYear([text], aims) ??
    yearOfPast(text)
  return { title, year, reviewed: year === null ? null : year - (isOfThisYear(title ?? name) ? 0 : 1) }
}

/** A short line that says 报告, letters set apart or not; a sentence about a report is none. */
function isTitle(line: string): boolean {
  return line.length <= shortTitle && line.replaceAll(/\s/g, '').includes('报告') && !/[。，,]/.test(line)
}

/** A report within the year (上半年, 前三季度) reviews the year it plans. */
function isOfThisYear(title: string): boolean {
  return /上半年|半年工作|前三季度|[一二三]季度|1[-—至到]\d{1,2}月/.test(title)
}

function shortLines(text: string, paragraphs: readonly Paragraph[]): readonly string[] {
  return paragraphs.filter(({ start, end }) => end - start <= shortTitle).map(({ start, end }) => text.slice(start, end))
}

function firstYear(lines: readonly string[], pattern: RegExp): number | null {
  for (const line of lines) {
    const year = pattern.exec(line)?.[1]
    if (year !== undefined) return Number(year)
  }
  return null
}

/** The year a report was given in; what is given at the end of a year plans the next one. */
function yearOfDay(lines: readonly string[]): number | null {
  for (const line of lines) {
    const [, year, month] = held.exec(line) ?? []
    if (year !== undefined) return Number(year) + (Number(month) >= winter ? 1 : 0)
  }
  return null
}

/** 2022年工作回顾 is the year before the one that is planned. */
function yearOfPast(text: string): number | null {
  const reviewed = past.exec(text)?.[1]
  return reviewed === undefined ? null : Number(reviewed) + 1
}
