import { z } from 'zod'
import type { Category } from './category.ts'
import { StandardRow } from './standard-row.ts'
import components from './components.json' with { type: 'json' }
import events from './events.json' with { type: 'json' }
import hotline from './hotline.json' with { type: 'json' }

const deployedTables = [
  ['CY', 'Beijing Chaoyang 2013 table'],
  ['WX', 'WeChat reporting app event table'],
  ['SZ', 'deployed interface'],
] as const

let standard: readonly Category[] | undefined

/**
 * The categories a new district begins with: 76 components and 55 events modelled on the numbering of CJ/T 214-2007, and everyday
 * hotline requests of our own. They are made on the first call and the same list afterwards, so it is not to be changed.
 */
export function standardCategories(): readonly Category[] {
  standard ??= z
    .array(StandardRow)
    .parse([...components, ...events, ...hotline])
    .map(toCategory)
  return standard
}

function toCategory({ observedIn, note, ...row }: StandardRow): Category {
  const origin = row.kind === 'hotline' ? 'own, after GB/T 33358 request types and district practice' : tableSource(observedIn)
  return { ...row, source: note === undefined ? origin : `${origin} (${note})` }
}

function tableSource(observedIn: string): string {
  const seen = observedIn === '' ? 'not observed in a deployed table' : `observed in ${spellOut(observedIn)}`
  return `modelled on CJ/T 214-2007 numbering, ${seen}`
}

function spellOut(marks: string): string {
  const readable = marks.replaceAll(',', ' and ').replaceAll(';', '; ').replaceAll(':', ': ').replaceAll(/\s*\(/g, ' (')
  return deployedTables.reduce((text, [mark, name]) => text.replaceAll(mark, name), readable)
}
