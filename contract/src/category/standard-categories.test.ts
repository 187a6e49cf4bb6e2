import { expect, test } from 'vitest'
import { Category } from './category.ts'
import { standardCategories } from './standard-categories.ts'

const categories = standardCategories()
const byCode = new Map(categories.map((category) => [category.code, category]))

function countOf(prefix: string): number {
  return categories.filter(({ code }) => code.startsWith(prefix)).length
}

test('every component and event of the source tables is present, class by class', () => {
  const classes = 'C C01 C02 C03 C04 C05 C06 E E01 E02 E03 E04 E05 E21'.split(' ')
  expect(classes.map(countOf)).toEqual([76, 30, 19, 11, 10, 3, 3, 55, 19, 5, 6, 10, 14, 1])
})

test('the hotline adds sixteen requests and four supervised tasks that the two tables do not hold', () => {
  const tableNames = new Set(categories.filter(({ kind }) => kind !== 'hotline').map(({ name }) => name.zh))
  const hotline = categories.filter(({ kind }) => kind === 'hotline')
  expect(hotline).toHaveLength(20)
  expect(hotline.filter(({ name }) => tableNames.has(name.zh))).toEqual([])
})

test('a code names one category, and its letter and digits say its table and major class', () => {
  expect(byCode.size).toBe(categories.length)
  const letters = { component: 'C', event: 'E', hotline: 'H' }
  expect(categories.filter(({ code, kind, major }) => !code.startsWith(letters[kind] + major))).toEqual([])
})

test('the categories of a major class agree on its name', () => {
  const names = new Set(categories.map(({ code, majorName }) => `${code.slice(0, 3)} ${majorName.zh} ${majorName.en}`))
  expect(names.size).toBe(new Set(categories.map(({ code }) => code.slice(0, 3))).size)
})

test('no two categories of a table share a name in either language', () => {
  const names = categories.flatMap(({ kind, name }) => [`${kind} ${name.zh}`, `${kind} ${name.en}`])
  expect(new Set(names).size).toBe(names.length)
})

test.each(categories)('$code is a whole category with Chinese in Chinese and English in English', (category) => {
  expect(Category.parse(category)).toEqual(category)
  for (const text of [category.name, category.majorName]) {
    expect(text.zh).toMatch(/\p{Script=Han}/u)
    expect(text.en).toMatch(/^[A-Z][^\p{Script=Han}]+$/u)
  }
})

test('a row says where it was observed, or that it was not', () => {
  expect(byCode.get('E0102')?.source).toBe(
    'modelled on CJ/T 214-2007 numbering, observed in WeChat reporting app event table and Beijing Chaoyang 2013 table: 暴露垃圾',
  )
  expect(byCode.get('C0309')).toMatchObject({
    source: 'modelled on CJ/T 214-2007 numbering, not observed in a deployed table',
    confidence: 'low',
  })
  expect(byCode.get('H0101')).toMatchObject({
    source: 'own, after GB/T 33358 request types and district practice',
    confidence: 'medium',
  })
})

test('a row that could not be confirmed is marked with low confidence', () => {
  const low = categories.filter(({ confidence }) => confidence === 'low').map(({ code }) => code)
  expect(low).toEqual('C0128 C0129 C0130 C0215 C0216 C0309 C0310 C0311 C0410 C0601 C0602 C0603'.split(' '))
})

test('what can hurt people while it waits is urgent', () => {
  const urgent = categories.filter((category) => category.urgent)
  const manholeCovers = categories.filter(({ name }) => name.zh.endsWith('井盖'))
  const emergencies = categories.filter(({ code }) => code.startsWith('E04'))
  const others = ['C0104', 'C0210', 'C0214', 'C0601', 'H0103', 'H0203'].map((code) => byCode.get(code))
  expect(manholeCovers).toHaveLength(16)
  expect(new Set(urgent)).toEqual(new Set([...manholeCovers, ...emergencies, ...others]))
})

test('only what asks for nothing but an answer is an inquiry, and its proof is the reply alone', () => {
  const inquiries = categories.filter(({ inquiry }) => inquiry)
  expect(inquiries.map(({ code }) => code)).toEqual(['H0302', 'H0303', 'H0501'])
  for (const { evidence } of inquiries) expect(evidence).toEqual(['reply_record'])
})

test('a photo afterwards is the proof unless a row asks for something else', () => {
  expect(byCode.get('E0102')?.evidence).toEqual(['after_photo'])
  expect(byCode.get('E0305')?.evidence).toEqual(['after_photo', 'document'])
  expect(byCode.get('E0508')?.evidence).toEqual(['site_check'])
  expect(byCode.get('H0501')?.evidence).toEqual(['reply_record'])
})

test('only the placeholder for local categories and what the house raises by itself take no reports', () => {
  expect(categories.filter(({ enabled }) => !enabled).map(({ code }) => code)).toEqual(['E2100', 'H9001', 'H9002', 'H9003', 'H9004'])
})
