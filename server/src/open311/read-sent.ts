import { Refusal } from '../problem/refusal.ts'

/** What a client sent, whether as a form or as JSON: plain fields, and the answers to a definition's questions. */
export interface Sent {
  readonly fields: ReadonlyMap<string, string>
  readonly attributes: ReadonlyMap<string, readonly string[]>
}

const mostEntries = 200

/** Reads a form as the standard writes it: `attribute[code]=value`, `attribute[code][]=value` for several. */
export function readForm(body: string): Sent {
  const fields = new Map<string, string>()
  const attributes = new Map<string, string[]>()
  const entries = [...new URLSearchParams(body)]
  if (entries.length > mostEntries) throw new Refusal('request.too_large', { entries: entries.length })
  for (const [name, value] of entries) {
    const code = /^attribute\[([^\]]*)\](?:\[\d*\])?$/u.exec(name)?.[1]
    if (code === undefined) fields.set(name, value)
    else attributes.set(code, [...(attributes.get(code) ?? []), value])
  }
  return { fields, attributes }
}

/** Reads the same from a JSON object, its attributes under `attribute` or under `attribute[code]`. */
export function readJson(body: unknown): Sent {
  if (!isObject(body)) throw new Refusal('request.malformed', { body: 'JSON object' })
  const entries = Object.entries(body).flatMap(([name, value]) => (name === 'attribute' ? spread(value) : [[name, value] as const]))
  if (entries.length > mostEntries) throw new Refusal('request.too_large', { entries: entries.length })
  const fields = new Map<string, string>()
  const attributes = new Map<string, readonly string[]>()
  for (const [name, value] of entries) {
    const code = /^attribute\[([^\]]*)\]$/u.exec(name)?.[1]
    if (code !== undefined) attributes.set(code, textsOf(name, value))
    else if (value !== null) fields.set(name, textOf(name, value))
  }
  return { fields, attributes }
}

function spread(attribute: unknown): readonly (readonly [string, unknown])[] {
  if (attribute === null) return []
  if (!isObject(attribute)) throw new Refusal('open311.wrong_field', { field: 'attribute' })
  return Object.entries(attribute).map(([code, value]) => [`attribute[${code.replaceAll(']', '')}]`, value])
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textsOf(name: string, value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map((each) => textOf(name, each)) : [textOf(name, value)]
}

function textOf(name: string, value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new Refusal('open311.wrong_field', { field: name.slice(0, 80) })
}
