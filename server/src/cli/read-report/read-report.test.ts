import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import readExcelFile from 'read-excel-file/node'
import { afterAll, expect, test } from 'vitest'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'yiwang-read-report-'))
afterAll(() => rmSync(folder, { recursive: true }))
const words =
  '2024年某区政府工作报告\n各位代表：\n一、2023年工作回顾\n地区生产总值增长2.4%。\n二、2024年工作安排\n主要预期目标：地区生产总值增长7%以上。\n新建学校3所。\n'
writeFileSync(join(folder, '2024_某区.txt'), words)
writeFileSync(join(folder, 'empty.txt'), '')

function readReport(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'read-report', ...args], { encoding: 'utf8', cwd: folder })
  return { status, stdout, stderr }
}

writeFileSync(
  join(folder, '2025_某区.txt'),
  '2025年某区政府工作报告\n一、2024年工作回顾\n地区生产总值增长6.1%。新建学校4所。\n二、2025年工作安排\n新建学校2所。\n',
)

const slowly = { timeout: 60_000 }

test('each figure is a JSON object on a line of its own, with the file and its place', slowly, () => {
  const { status, stdout } = readReport('2024_某区.txt')
  expect(status).toBe(0)
  const figures = stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
  expect(figures).toContainEqual(
    expect.objectContaining({
      file: '2024_某区.txt',
      when: 'planned',
      year: 2024,
      subject: '地区生产总值',
      op: 'gte',
      low: 7,
      high: null,
      unit: '%',
      section: ['2024年工作安排'],
    }),
  )
})

test('a year that is told moves the figures with it', slowly, () => {
  const years = readReport('2024_某区.txt', '--year', '2026').stdout.match(/"year":\d+/gu)
  expect(new Set(years)).toEqual(new Set(['"year":2025', '"year":2026']))
})

test('a file that cannot be read is told in both languages, and the others are read', slowly, () => {
  const { status, stdout, stderr } = readReport('nothing.txt', 'empty.txt', '2024_某区.txt')
  expect(status).toBe(1)
  expect(stderr).toMatch(/没有这个文件。\n.*There is no such file\.\n.*文件里没有文字。\n.*There is no text/u)
  expect(stdout).toContain('"low":7')
})

test('wrong usage ends with 2', slowly, () => {
  expect(readReport().status).toBe(2)
  expect(readReport('--html', '-').status).toBe(2)
  expect(readReport('2024_某区.txt', '--year', 'soon')).toMatchObject({ status: 2, stdout: '' })
  expect(readReport('2024_某区.txt', '--table', '--html', '-').stderr).toMatch(/选项不能同时用。\nWrong usage/u)
})

test('a page goes to the screen or to a file, and never over a report or over work that is there', slowly, () => {
  expect(readReport('--html', '2024_某区.txt').stdout).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/u)
  expect(readReport('2024_某区.txt', '--html', 'page.html')).toMatchObject({ status: 0, stdout: '' })
  expect(readFileSync(join(folder, 'page.html'), 'utf8')).toContain('地区生产总值增长7%以上')
  const again = readReport('2024_某区.txt', '--html', 'page.html')
  expect(again.status).toBe(1)
  expect(again.stderr).toMatch(/文件已存在[\s\S]*there already/u)
  expect(readReport('2024_某区.txt', '--html', 'page.html', '--force').status).toBe(0)
})

test('the ledger is a workbook, and says so beside what is printed', slowly, async () => {
  const { status, stdout, stderr } = readReport('2024_某区.txt', '--ledger', 'ledger.xlsx', '--table')
  expect(status).toBe(0)
  expect(stdout).toContain('不低于')
  expect(stderr).toMatch(/已写出 ledger\.xlsx/u)
  const sheets = await readExcelFile(join(folder, 'ledger.xlsx'))
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['任务分解表', '指标表', '说明'])
})

test('output that is closed early ends it quietly', slowly, () => {
  const long = `${words}${'新建学校3所。\n'.repeat(20_000)}`
  writeFileSync(join(folder, 'long.txt'), long)
  const { stdout, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${main}" read-report long.txt | head -n 1`], {
    encoding: 'utf8',
    cwd: folder,
  })
  expect(stdout.trim().split('\n')).toHaveLength(1)
  expect(stderr).toBe('')
})

test('of two reports, what the earlier promised stands beside what the later tells', slowly, () => {
  const { status, stdout } = readReport('2025_某区.txt', '2024_某区.txt', '--kept')
  expect(status).toBe(0)
  const kept = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(kept).toMatchObject([
    { promised: { subject: '地区生产总值', low: 7 }, reached: [{ low: 6.1, file: '2025_某区.txt' }] },
    { promised: { subject: '学校', low: 3 }, reached: [{ low: 4 }] },
  ])
  expect(readReport('2025_某区.txt', '--kept')).toMatchObject({ status: 1, stdout: '' })
})
