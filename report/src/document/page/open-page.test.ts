import { expect, test } from 'vitest'

import { openDocument } from '../open-document.ts'

async function textOf(html: string, name = 'page.html'): Promise<string> {
  const opened = await openDocument(new TextEncoder().encode(html), name)
  return opened.ok ? opened.value.text : opened.problem.code
}

const article =
  '<p>　　各位代表：</p><p>过去一年，地区生产总值增长<b>5.5%</b>，<br>规上工业增加值\n  增长6%。</p><div>今年主要目标：地区生产总值增长7%以上。</div>'

test('a saved news page is read without what the site puts around its article', async () => {
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>2024年政府工作报告_惠阳区人民政府</title><style>p{color:red}</style>
    <script>var a = "增长99%。"</script></head><body>
    <div class="top-nav"><a href="/">首页</a><a href="/zw">政务公开</a></div>
    <nav>当前位置，首页。</nav>
    <div id="wrap"><div class="info"><h1>2024年政府工作报告</h1><span>来源：本站 时间：2024-02-01</span></div>
    <div class="TRS_Editor">${article}</div>
    <div class="share">分享到，微信。</div></div>
    <form><input value="搜索"></form>
    <footer>版权所有，惠阳区。</footer><div class="footer">主办单位，某办。</div>
    </body></html>`
  expect(await textOf(page)).toBe(
    '2024年政府工作报告\n　　各位代表：\n过去一年，地区生产总值增长5.5%，\n规上工业增加值增长6%。\n今年主要目标：地区生产总值增长7%以上。\n',
  )
})

test('a page without a heading takes its title up to the name of the site', async () => {
  expect(await textOf(`<html><head><title>南山区2023年政府工作报告 - 南山政府在线</title></head><body>${article}</body></html>`)).toMatch(
    /^南山区2023年政府工作报告\n　　各位代表/u,
  )
})

test('an article whose element is called a menu or a footer is still the article', async () => {
  expect(await textOf(`<html><body class="has-nav"><div class="page-header">${article}</div></body></html>`)).toContain('增长7%以上')
})

test('the cells of a row stand on one line, and what is hidden is not read', async () => {
  const table =
    '<table><tr><th>指标</th><th>目标</th></tr><tr><td>生产总值</td><td>5%</td></tr></table><p hidden>增长9%。</p><p style="display: none">增长8%。</p>'
  expect(await textOf(table)).toBe('指标\t目标\n生产总值\t5%\n')
})

test('a page is known by what it says, not by its name; a text with a sign of less is a text', async () => {
  expect(await textOf('<html><body><p>增长5%。</p></body></html>', 'report.txt')).toBe('增长5%。\n')
  expect(await textOf('PM2.5<25，增长5%。', 'report.html')).toBe('PM2.5<25，增长5%。')
})

test('a page in GB18030 is read', async () => {
  const bytes = Buffer.concat([Buffer.from('<html><meta charset=gb2312><p>'), Buffer.from([0xd4, 0xf6, 0xb3, 0xa4]), Buffer.from('5%')])
  const opened = await openDocument(bytes, 'a.htm')
  expect(opened.ok && opened.value.text).toBe('增长5%\n')
})

test('elements may stand in each other as deep as a page has them, not without end', async () => {
  expect(await textOf(`<html>${'<div>'.repeat(3000)}增长5%。`)).toBe('增长5%。\n')
  expect(await textOf(`<html>${'<div>'.repeat(100_000)}增长5%。`)).toBe('report.broken_file')
})
