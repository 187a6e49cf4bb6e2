import { checkIndicator, matterFieldNames } from '@yiwang/kernel'
import { describe, expect, test } from 'vitest'

import { IndicatorView } from '../api/indicator.ts'
import { headlineIndicator, scoreSheetNames, scoreSheets } from './score-sheets.ts'
import { findStandardIndicator, standardIndicators } from './standard-indicators.ts'

describe('the standard indicators', () => {
  test.each(standardIndicators.map((indicator) => [indicator.id, indicator] as const))(
    '“%s” is in the grammar and has all its words',
    (_, indicator) => {
      expect(checkIndicator(indicator)).toEqual({ ok: true, value: indicator })
      expect(IndicatorView.parse(indicator)).toEqual(indicator)
      expect(indicator.definition.zh).toMatch(/[。；]$/u)
      expect(indicator.definition.en).toMatch(/\.$/u)
    },
  )

  test('have names of their own', () => {
    expect(new Set(standardIndicators.map(({ id }) => id)).size).toBe(standardIndicators.length)
    expect(new Set(standardIndicators.map(({ name }) => name.zh)).size).toBe(standardIndicators.length)
    expect(new Set(standardIndicators.map(({ name }) => name.en)).size).toBe(standardIndicators.length)
  })

  test('ask of nobody’s name, phone or home', () => {
    expect(matterFieldNames.filter((field) => /name|phone|reporter|person|by$/iu.test(field))).toEqual([])
  })
})

describe('the score sheets', () => {
  test('list standard indicators only, each once, and people in a post', () => {
    for (const name of scoreSheetNames) {
      const { indicators, by, post } = scoreSheets[name]
      expect(indicators.filter((id) => findStandardIndicator(id) === undefined)).toEqual([])
      expect(new Set(indicators).size).toBe(indicators.length)
      expect(post !== undefined).toBe(by === 'person')
    }
  })

  test('have the share of closed matters that were reopened as their headline', () => {
    expect(findStandardIndicator(headlineIndicator)?.question.measure.kind).toBe('rate')
  })
})
