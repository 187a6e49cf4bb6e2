import type { Figure } from '../figure/figure.ts'
import { titleOf } from '../present/title-of.ts'
import type { Report } from '../report.ts'
import type { Pledge } from '../pledge/pledge.ts'
import { cutByCodePoints } from '../text/cut-by-code-points.ts'
import { escapeHtml, inBoth } from './escape-html.ts'
import { pageStyle } from './page-style.ts'
import { sentenceKinds } from './sentence-kind.ts'
import { writeNotes, writeSentence, type ReadSentence } from './write-sentence.ts'

/**
 * A page of its own with the whole text of each report: sentences marked by kind, what was read in them beside them. Chinese
 * first, English by a button; it prints, fetches nothing and runs nothing; every word of a report is a word of the page.
 */
export function writePage(reports: readonly Report[]): string {
  const title = reports.map(titleOf).join('、')
  const legend = Object.entries(sentenceKinds).map(([kind, label]) => `<li><span class="k ${kind}">${inBoth(label)}</span></li>`)
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<div class="language"><label><input type="radio" name="language" id="zh" checked> 中文</label><label><input type="radio" name="language" id="en"> English</label></div>
${reports.map((report) => writeReport(report, legend.join(''))).join('\n')}
</body>
</html>
`
}

function writeReport(report: Report, legend: string): string {
  const facts = [
    { zh: `年份 ${report.year ?? '—'}`, en: `Year ${report.year ?? '—'}` },
    { zh: `承诺 ${report.pledges.length} 项`, en: `${report.pledges.length} pledges` },
    { zh: `数据 ${report.figures.length} 条`, en: `${report.figures.length} figures` },
    { zh: `文件 ${report.name}`, en: `File ${report.name}` },
  ]
  return `<article>
<h1>${escapeHtml(titleOf(report))}</h1>
<ul class="facts">${facts.map((fact) => `<li>${inBoth(fact)}</li>`).join('')}</ul>
<ul class="legend">${legend}</ul>
${writeText(report)}
</article>`
}

/** The text in the order it stands: what is no sentence (headings, the title) as lines of its own, sentences by paragraph. */
function writeText(report: Report): string {
  const cut = cutByCodePoints(report.text)
  const figuresOf = figureFinder(report)
  const written: string[] = []
  let open: ReadSentence[] = []
  let at = 0
  function close(): void {
    if (open.length === 0) return
    const notes = open.map((one) => writeNotes(one, figuresOf)).join('')
    const words = open.map((one) => writeSentence(one, cut)).join('')
    written.push(`<div class="row"><p>${words}</p>${notes === '' ? '' : `<ul class="notes">${notes}</ul>`}</div>`)
    open = []
  }
  for (const one of listSentences(report)) {
    const between = cut(at, one.sentence.start).trim()
    if (between !== '' || open.at(-1)?.sentence.paragraph !== one.sentence.paragraph) close()
    if (between !== '') written.push(writeHeadings(between))
    open.push(one)
    at = one.sentence.end
  }
  close()
  const rest = cut(at, Infinity).trim()
  return [...written, ...(rest === '' ? [] : [writeHeadings(rest)])].join('\n')
}

function listSentences({ sentences, figures, pledges }: Report): readonly ReadSentence[] {
  const figuresIn = Map.groupBy(figures, ({ sentence }) => sentence)
  const pledgesIn = Map.groupBy(pledges, ({ sentence }) => sentence)
  let number = 0
  return sentences.map((sentence, index) => {
    const [own, promised] = [figuresIn.get(index) ?? [], pledgesIn.get(index) ?? []]
    if (own.length + promised.length > 0) number += 1
    return { sentence, number, figures: own, pledges: promised }
  })
}

function figureFinder({ figures }: Report): (pledge: Pledge) => readonly Figure[] {
  return (pledge) => pledge.figures.flatMap((index) => figures[index] ?? [])
}

function writeHeadings(words: string): string {
  return words
    .split(/\n+/u)
    .filter((line) => line.trim() !== '')
    .map((line) => (line.trim().length > 40 ? `<div class="row"><p>${escapeHtml(line)}</p></div>` : `<h3>${escapeHtml(line.trim())}</h3>`))
    .join('\n')
}
