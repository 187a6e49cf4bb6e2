import { checkCondition, compileTable, decideDispatch } from '@yiwang/kernel'
import { expect, test } from 'vitest'

import { makeCity } from './city/make-city.ts'
import { demoPeople, demoSignIns } from './demo-people.ts'
import { makeDemoDistrict } from './demo-district.ts'
import { categoryMix } from './history/category-mix.ts'
import { topics } from './history/words/index.ts'

const city = makeCity(7)
const district = makeDemoDistrict(city)
const table = compileTable({ version: '1', rules: district.rules })
const units = new Set(district.units.map(({ id }) => id))

function leadOf(category: string, more: object = {}): string {
  const facts = {
    category,
    street: '',
    community: '',
    grid: '',
    areaClass: 'A',
    channel: 'desk',
    urgent: false,
    at: '2026-11-24T15:00:00+08:00',
    description: '',
    ...more,
  }
  const decided = decideDispatch(table, facts)
  return decided.ok ? decided.value.leadUnit : ''
}

test('every condition can be answered, every unit exists, no id stands twice', () => {
  expect(district.rules.filter(({ condition }) => !checkCondition(condition).ok)).toEqual([])
  expect(district.rules.flatMap(({ leadUnit, coUnits }) => [leadUnit, ...coUnits]).filter((unit) => !units.has(unit))).toEqual([])
  expect(new Set(district.rules.map(({ id }) => id)).size).toBe(district.rules.length)
})

test('works at night go to the environment bureau, by day to housing', () => {
  expect(leadOf('E0301', { at: '2026-11-24T23:10:00+08:00' })).toBe('environment')
  expect(leadOf('E0301', { at: '2026-11-24T15:10:00+08:00' })).toBe('housing')
})

test('rubbish goes to the office of its street, parking to the traffic police, the rest to urban management', () => {
  expect(leadOf('E0102', { grid: city.grids[0]?.code })).toBe('gudu-office')
  expect(leadOf('E0505')).toBe('traffic-police')
  expect(leadOf('E0599')).toBe('cityscape')
})

test('somebody handles for every unit that a row names, and every sign-in has a post that exists', () => {
  const staffed = new Set(
    demoPeople(city)
      .filter(({ roles, id }) => roles.includes('handler') && id.startsWith('staff-'))
      .map(({ unit }) => unit),
  )
  expect(district.rules.map(({ leadUnit }) => leadUnit).filter((unit) => !staffed.has(unit))).toEqual([])
  const names = new Map(district.units.map(({ id, name, nameEn }) => [id, { name, nameEn }]))
  for (const { username, unit, unitEn } of demoSignIns()) {
    const person = demoPeople(city).find(({ id }) => id === username)
    expect(names.get(person?.unit ?? '')).toEqual({ name: unit, nameEn: unitEn })
  }
})

test('whatever is reported in the demo is a category that is there and can be told in several ways', () => {
  const codes = new Set(district.categories.filter(({ enabled }) => enabled).map(({ code }) => code))
  expect(categoryMix.filter(({ category }) => !codes.has(category))).toEqual([])
  for (const { category } of categoryMix) {
    const { what = [], effect = [] } = topics[category] ?? {}
    expect({ category, isVaried: what.length * (effect.length + 1) >= 6 }).toEqual({ category, isVaried: true })
  }
})
