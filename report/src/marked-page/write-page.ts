import { titleOf } from '../present/title-of.ts'
import type { Report } from '../report.ts'
import { escapeHtml, inBoth } from './escape-html.ts'
import { pageStyle } from './page-style.ts'
import { sentenceKinds } from './sentence-kind.ts'
import { writeText } from './write-text.ts'

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
