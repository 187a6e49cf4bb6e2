import type { Language } from '@yiwang/contract'
import { matterHeats, type MatterHeat } from '@yiwang/kernel'
import type { ExpressionSpecification } from 'maplibre-gl'

import { heatColours, pressing } from './heat-colour.ts'

/** How the tiles of matters are drawn while some heats are switched off. */
export interface TilePaint {
  /** Which matters that stand alone are drawn. */
  readonly alone: ExpressionSpecification
  /** Which piles are drawn as a round mark with a number: those of two or more. */
  readonly piles: ExpressionSpecification
  /** Which piles are drawn as if they stood alone: those of which one is left. */
  readonly pilesOfOne: ExpressionSpecification
  /** How many matters a pile shows. */
  readonly count: ExpressionSpecification
  /** The most pressing heat of a pile that is not switched off. */
  readonly worst: ExpressionSpecification
  readonly colour: ExpressionSpecification
  /** How many, and under it after the sign of the overdue mark how many of them are overdue. */
  readonly label: ExpressionSpecification
  /** Of marks that touch, the more pressing lies above. */
  readonly order: ExpressionSpecification
}

/** The paint of the tiles in a language; a pile carries how many matters of each heat it holds. */
export function tilePaint(hidden: ReadonlySet<MatterHeat>, language: Language): TilePaint {
  const shown = pressing.filter((heat) => !hidden.has(heat))
  const count = sumOf(shown)
  const worst = worstOf(shown)
  const late = hidden.has('overdue') ? 0 : countOf('overdue')
  return {
    alone: ['in', ['get', 'heat'], ['literal', [...shown]]],
    piles: ['>', count, 1],
    pilesOfOne: ['==', count, 1],
    count,
    worst,
    colour: expression(['match', worst, ...matterHeats.flatMap((heat) => [heat, heatColours[heat]]), heatColours.calm]),
    label: expression([
      'case',
      ['>', late, 0],
      ['concat', shortOf(count, language), '\n!', shortOf(late, language)],
      shortOf(count, language),
    ]),
    order: expression(['match', ['get', 'heat'], ...pressing.flatMap((heat, index) => [heat, pressing.length - index]), 0]),
  }
}

function countOf(heat: MatterHeat): ExpressionSpecification {
  return ['coalesce', ['get', heat], 0]
}

function sumOf(heats: readonly MatterHeat[]): ExpressionSpecification {
  return expression(['+', 0, ...heats.map((heat) => countOf(heat))])
}

function worstOf(heats: readonly MatterHeat[]): ExpressionSpecification {
  if (heats.length === 0) return ['literal', 'ended']
  return expression(['case', ...heats.flatMap((heat) => [['>', countOf(heat), 0], heat]), 'ended'])
}

/** A number as it fits on a mark: 1.2 万 in Chinese, 12K in English. */
function shortOf(count: ExpressionSpecification | number, language: Language): ExpressionSpecification {
  const [from, unit, word] = language === 'en' ? [1000, 1000, 'K'] : [10_000, 10_000, '万']
  const tenths = ['/', ['round', ['/', count, unit / 10]], 10]
  const rounded = ['case', ['<', count, unit * 10], tenths, ['round', ['/', count, unit]]]
  return expression(['case', ['<', count, from], ['to-string', count], ['concat', ['to-string', rounded], word]])
}

/** MapLibre's types know each form by its length; one that is put together of parts is told here what it is. */
function expression(parts: readonly unknown[]): ExpressionSpecification {
  return parts as ExpressionSpecification
}
