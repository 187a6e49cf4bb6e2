import { useNavigate, useSearch } from '@tanstack/react-router'
import { isAllowed } from '@yiwang/kernel'
import type { Me } from '@yiwang/contract'
import { useEffect } from 'react'

import type { DeskSearch } from '../../desk-search.ts'
import { keepLastDesk } from './last-desk.ts'
import { isUnasked, withTab } from './question.ts'

/** The question in the address, and how to ask another. */
export interface Desk {
  readonly search: DeskSearch
  readonly ask: (search: DeskSearch) => void
}

/** Reads the question from the address; a bare address asks what is one's own turn, or for those who only look, everything. */
export function useDesk(me: Me | null | undefined): Desk {
  const search = useSearch({ from: '/staff/desk' })
  const navigate = useNavigate()
  const first = me && isUnasked(search) ? withTab({}, isAllowed(me, 'matter.claim') ? 'mine' : 'all') : undefined
  useEffect(() => {
    keepLastDesk(first ?? search)
    if (first) void navigate({ to: '/desk', search: first, replace: true })
  })
  return { search: first ?? search, ask: (next) => void navigate({ to: '/desk', search: next, replace: true }) }
}
