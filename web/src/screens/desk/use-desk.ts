import { useNavigate, useSearch } from '@tanstack/react-router'
import { isAllowed } from '@yiwang/kernel'
import type { Me } from '@yiwang/contract'
import { useEffect } from 'react'

import type { DeskAddress, DeskSearch } from '../../inbox/desk-search.ts'
import { keepLastDesk } from '../../inbox/last-desk.ts'
import { isUnasked, withTab } from '../../inbox/question.ts'

/** The question in the address and what is chosen of it, and how to ask and choose another. */
export interface Desk {
  readonly search: DeskSearch
  readonly chosen: string | undefined
  readonly ask: (search: DeskSearch) => void
  readonly choose: (id: string | undefined) => void
}

/** Reads the question from the address; a bare address asks what is one's own turn, or for those who only look, everything. */
export function useDesk(me: Me | null | undefined): Desk {
  const { chosen, ...asked } = useSearch({ from: '/staff/desk' })
  const navigate = useNavigate()
  const first = me && isUnasked(asked) ? withTab({}, isAllowed(me, 'matter.claim') ? 'mine' : 'all') : undefined
  const search = first ?? asked
  function show(next: DeskAddress): void {
    void navigate({ to: '/desk', search: next, replace: true, resetScroll: false })
  }
  useEffect(() => {
    keepLastDesk({ ...search, ...(chosen !== undefined && { chosen }) })
    if (first) show({ ...first, ...(chosen !== undefined && { chosen }) })
  })
  return {
    search,
    chosen,
    ask: show,
    choose: (id) => show(id === undefined ? search : { ...search, chosen: id }),
  }
}
