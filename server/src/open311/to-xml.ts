import { XMLBuilder } from 'fast-xml-parser'

const builder = new XMLBuilder({ suppressEmptyNode: false, processEntities: true })

/** A value as an XML document; what is null becomes an empty element, a list repeats its element. */
export function toXml(root: Readonly<Record<string, unknown>>): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${builder.build(written(root))}`
}

function written(value: unknown): unknown {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return allowed(value)
  if (Array.isArray(value)) return value.map((item) => written(item))
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, written(item)]))
}

/** Leaves out what XML 1.0 cannot hold, even escaped. */
function allowed(text: string): string {
  return text.toWellFormed().replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}
