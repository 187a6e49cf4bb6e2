import { useNavigate, useSearch } from '@tanstack/react-router'

import { readBoardAddress, type BoardAddress } from './board-address.ts'

/** The board as its address says it, and how to change the address. */
export interface BoardPage {
  readonly address: BoardAddress
  /** Goes to a changed address; a part that is undefined is left out of it. */
  readonly go: (change: { readonly [Key in keyof BoardAddress]: BoardAddress[Key] | undefined }) => void
}

/** Reads the board's address. */
export function useBoardPage(): BoardPage {
  const navigate = useNavigate()
  const search: Record<string, unknown> = useSearch({ strict: false })
  const address = readBoardAddress(search)
  return {
    address,
    go: (change) => {
      const next = Object.fromEntries(Object.entries({ ...address, ...change }).filter(([, value]) => value !== undefined))
      void navigate({ to: '/pledges', search: next, resetScroll: false })
    },
  }
}
