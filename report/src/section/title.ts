import type { Paragraph } from './split-paragraphs.ts'

const inTitle = /(20\d\d)年.{0,24}(?:政府)?工作报告/
const held = /(20\d\d)年\d{1,2}月\d{1,2}日.{0,6}在/
const planned = /(20\d\d)年.{0,8}(?:工作安排|主要工作|工作打算|目标任务|重点工作|工作任务|总体要求|工作建议|政府工作)/
const head = 12

/** The title, and the year the report plans: by its title, the day it was given, a heading of its plan, or the file's name. */
export function findTitle(text: string, paragraphs: readonly Paragraph[], name: string): { title: string | null; year: number | null } {
  const lines = paragraphs.slice(0, head).map(({ start, end }) => text.slice(start, Math.min(end, start + 200)))
  const title = lines.find((line) => line.length <= shortTitle && line.includes('报告') && !/[。，,]/.test(line)) ?? null
  const shortLines = paragraphs.filter(({ start, end }) => end - start <= shortTitle).map(({ start, end }) => text.slice(start, end))
  const year =
    firstYear(lines, inTitle) ??
    firstYear(lines, held) ??
    firstYear(shortLines, planned) ??
    firstYear([name], /(20\d\d)/) ??
    yearOfPast(text)
  return { title, year }
}

const shortTitle = 60

function firstYear(lines: readonly string[], pattern: RegExp): number | null {
  for (const line of lines) {
    const year = pattern.exec(line)?.[1]
    if (year !== undefined) return Number(year)
  }
  return null
}

/** 2022年工作回顾 is the year before the one that is planned. */
function yearOfPast(text: string): number | null {
  const past = /(20\d\d)年.{0,6}(?:工作)?回顾/.exec(text)?.[1]
  return past === undefined ? null : Number(past) + 1
}
