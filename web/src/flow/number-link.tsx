import { Link } from '@tanstack/react-router'
import { MatterPage } from '@yiwang/contract'
import { useQuery } from '@tanstack/react-query'

import { getJson } from '../api/client.ts'

/** A link to the matter with this number, where this person may see it; otherwise the words alone. */
export function NumberLink({ number, children }: { readonly number: string; readonly children: string }) {
  const found = useQuery({
    queryKey: ['matters', 'numbered', number],
    queryFn: ({ signal }) => getJson(`/api/matters?ended=all&limit=5&q=${encodeURIComponent(number)}`, MatterPage, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const row = found.data?.rows.find((each) => each.number === number)
  if (!row) return children
  return (
    <Link to="/desk/matters/$id" params={{ id: row.id }}>
      {children}
    </Link>
  )
}
