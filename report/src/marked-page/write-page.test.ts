import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'

import { smallReport } from '../testing/small-report.ts'
import { writePage } from './write-page.ts'

test('sentences are marked by kind, with what was read beside them', () => {
  const page = writePage([smallReport])
  expect(page).toContain(
    '<span class="s target" id="s2">主要预期目标:<mark class="planned">地区生产总值增长7%以上、力争8%</mark>。</span><sup>2</sup>',
  )
  expect(page).toContain('<span class="s reached" id="s1"><mark class="done">地区生产总值增长2.4%</mark>。</span>')
  expect(page).toContain('<h3>(一)办好民生实事</h3>')
  expect(page).toMatch(/<span lang="zh-CN">不低于<\/span><span lang="en">at least<\/span> 7% <span lang="zh-CN">力争/u)
  expect(page).toMatch(/class="k livelihood".*学校.*6月底前 · 区教育局、区发改局、区财政局/u)
})

test('every word of a report is a word of the page, whatever it holds', () => {
  const page = writePage([smallReport])
  expect(page).toContain('&lt;b&gt;&amp;&quot;')
  assert(
    property(string(), (words) => {
      const sly = `<script>${words}</script>`
      const [figure] = smallReport.figures
      const text = writePage([
        {
          ...smallReport,
          title: sly,
          name: sly,
          text: sly.padEnd(200, sly),
          figures: figure ? [{ ...figure, subject: sly, unit: sly }] : [],
        },
      ])
      expect(text).not.toContain('<script')
    }),
  )
})

test('it fetches nothing and runs nothing', () => {
  const page = writePage([smallReport, smallReport])
  expect(page).toContain("default-src 'none'")
  expect(page).not.toMatch(/<script|<link|\bsrc=|url\(|https?:/u)
  expect(page.match(/<article>/gu)).toHaveLength(2)
})
