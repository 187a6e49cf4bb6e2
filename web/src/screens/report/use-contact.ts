import { useEffect, useState } from 'react'

import type { Contact } from './draft.ts'

const storedUnder = 'yiwang.report.contact'

/** Name and phone: kept for a reload of this page, gone when it is closed, since a phone may be shared. */
export function useContact(): readonly [Contact, (contact: Contact) => void] {
  const [contact, setContact] = useState(readContact)
  useEffect(() => {
    sessionStorage.setItem(storedUnder, JSON.stringify(contact))
  }, [contact])
  return [contact, setContact]
}

function readContact(): Contact {
  const [name, phone] = readWords(sessionStorage.getItem(storedUnder))
  return { name, phone }
}

function readWords(text: string | null): readonly [string, string] {
  try {
    const kept = JSON.parse(text ?? '{}') as Record<string, unknown>
    return [wordOf(kept['name']), wordOf(kept['phone'])]
  } catch {
    return ['', '']
  }
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
