/** How the page looks on a screen and on paper. Nothing is fetched, and nothing runs: the language is chosen by a radio button. */
export const pageStyle = `
:root { color-scheme: light; --ink: #1f2329; --soft: #646a73; --line: #dee0e3 }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 1280px; padding: 24px; color: var(--ink); background: #fff; font: 16px/1.8 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Source Han Sans SC", sans-serif }
h1 { margin: 8px 0; font-size: 26px; line-height: 1.4 }
h2 { margin: 28px 0 8px; padding-bottom: 4px; border-bottom: 2px solid var(--ink); font-size: 20px }
h3 { margin: 20px 0 4px; font-size: 17px }
.language { float: right; font-size: 14px }
.language label { margin-left: 12px; cursor: pointer }
body:has(#zh:checked) [lang="en"], body:has(#en:checked) [lang="zh-CN"] { display: none }
.facts, .legend { margin: 4px 0; padding: 0; color: var(--soft); font-size: 14px; list-style: none }
.facts li, .legend li { display: inline-block; margin-right: 16px }
.row { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 24px; border-top: 1px solid transparent }
.row:has(.notes) { border-top-color: var(--line) }
.row p { margin: 6px 0; text-indent: 2em; overflow-wrap: anywhere }
.notes { margin: 6px 0; padding: 0; font-size: 13px; line-height: 1.6; list-style: none }
.notes li { padding-left: 28px; text-indent: -28px; overflow-wrap: anywhere }
.notes b, sup { font-variant-numeric: tabular-nums }
.notes b { display: inline-block; width: 28px; text-indent: 0; color: var(--soft) }
.notes i { font-style: normal; color: var(--soft) }
sup { margin-left: 2px; color: var(--soft); font-size: 11px; line-height: 0 }
.s, .k { border-radius: 2px }
.s { box-decoration-break: clone; -webkit-box-decoration-break: clone }
.target { background: #ffe7ba }
.livelihood { background: #ffd6e7 }
.milestone { background: #d6e4ff }
.task { background: #d9f7be }
.direction { background: #f0f0f0 }
.reached { background: #e6fffb }
.k { padding: 0 4px; color: var(--ink) }
mark { color: inherit; background: none; border-bottom: 2px solid #d46b08 }
mark.done { border-bottom-style: dotted; border-bottom-color: #08979c }
@media (max-width: 720px) { .row { grid-template-columns: 1fr } .notes { padding-left: 2em } }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.6; print-color-adjust: exact; -webkit-print-color-adjust: exact }
  .language { display: none }
  h2, h3 { break-after: avoid }
  .notes { font-size: 8.5pt }
  @page { size: A4; margin: 16mm 14mm }
}
`
