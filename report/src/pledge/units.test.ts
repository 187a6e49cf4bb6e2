import { describe, expect, it } from 'vitest'

import { pledged } from '../testing/tell.ts'
import { findUnits, isUnitsLine } from './units.ts'

describe('who answers for a promise', () => {
  it('the unit that leads stands apart from those that help', () => {
    expect(findUnits('新建学校3所。(牵头单位:区教育局;配合单位:区住建局、区财政局)')).toEqual({
      lead: '区教育局',
      units: ['区住建局', '区财政局'],
    })
  })

  it('roles may follow each other behind a comma', () => {
    expect(findUnits('牵头单位:区交通局,责任单位:各镇,完成时限:12月底')).toEqual({ lead: '区交通局', units: ['各镇'] })
  })

  it('a text that names none has none', () => expect(findUnits('新建学校3所。')).toBeNull())

  it('a line behind the promise names its units and its time', () => {
    const [first, ...others] = pledged('新建学校3所，新增学位1500个。\n主办单位：区教育局；协办单位：区住建局\n完成时限：2026年9月底前')
    expect(first).toMatchObject({ lead: '区教育局', units: ['区住建局'], deadline: '2026年9月底前' })
    expect(others).toHaveLength(1)
  })

  it('such a line promises nothing itself', () => {
    expect(isUnitsLine('(责任单位:区教育局')).toBe(true)
    expect(isUnitsLine('区教育局是责任单位:')).toBe(false)
  })
})
