import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'

import type { DeskSearch } from '../../inbox/desk-search.ts'
import { useLive } from '../../live/use-live.ts'
import { listUnseen } from '../../inbox/merge-rows.ts'
import { listKey, putRows, type DeskPage, type DeskPages } from '../../inbox/cached-rows.ts'
import { getPage, getRow } from './queries.ts'
import { writeQuestion } from '../../inbox/question.ts'

const settleMs = 1500
const restMs = 4000
const beatMs = 60_000
const movingMs = 20_000
const mostRows = 8

/** What came in since the list was read, and which matters changed a moment ago. */
export interface Fresh {
  readonly count: number
  readonly moving: readonly string[]
  /** Counts up whenever the map should be drawn anew. */
  readonly readings: number
  readonly show: () => void
}

/** Keeps list and map true while they are looked at: rows are renewed where they stand, new ones are counted, nothing jumps. */
export function useFresh(search: DeskSearch): Fresh {
  const client = useQueryClient()
  const key = writeQuestion(search)
  const [page, setPage] = useState<{ key: string; unseen: number; page: DeskPage }>()
  const [moving, mark] = useMoving()
  const [readings, setReadings] = useState(0)
  const touched = useRef(new Set<string>())

  async function refresh(): Promise<void> {
    const ids = [...touched.current]
    touched.current.clear()
    const fresh = await getPage(search, undefined)
    const pages = client.getQueryData<DeskPages>([...listKey, key])?.pages ?? []
    const shown = pages.flatMap(({ rows }) => rows)
    // A new matter that is due later than the whole first page shows only in the total.
    const more = fresh.total - (pages[0]?.total ?? fresh.total)
    putRows(client, fresh.rows)
    setPage({ key, unseen: Math.max(listUnseen(shown, fresh.rows).length, more), page: fresh })
    setReadings((count) => count + 1)
    const left = ids.filter((id) => shown.some((row) => row.id === id) && !fresh.rows.some((row) => row.id === id)).slice(0, mostRows)
    putRows(client, await Promise.all(left.map((id) => getRow(id))))
  }
  const ask = useSettled(refresh)

  useLive({
    onEvent: (event) => {
      touched.current.add(event.id)
      mark(event.id)
      ask()
    },
    onMissed: ask,
  })
  useEffect(() => {
    const beat = setInterval(ask, beatMs)
    return () => clearInterval(beat)
  }, [ask])

  const show = useCallback(() => {
    if (page) client.setQueryData<DeskPages>([...listKey, page.key], { pages: [page.page], pageParams: [undefined] })
    setPage(undefined)
  }, [client, page])
  return { count: page?.key === key ? page.unseen : 0, moving, readings, show }
}

// Waits until a burst is over, and then rests: many changes cost one reading.
function useSettled(run: () => Promise<void>): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const lastAt = useRef(0)
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(() => {
    if (timer.current !== undefined) return
    const wait = Math.max(settleMs, lastAt.current + restMs - performance.now())
    timer.current = setTimeout(() => {
      timer.current = undefined
      lastAt.current = performance.now()
      if (document.visibilityState === 'visible') latest.current().catch(() => undefined)
    }, wait)
  }, [])
}

function useMoving(): readonly [moving: readonly string[], mark: (id: string) => void] {
  const [moving, setMoving] = useState<readonly string[]>([])
  const mark = useCallback((id: string) => {
    setMoving((ids) => (ids.includes(id) ? ids : [...ids, id]))
    setTimeout(() => setMoving((ids) => ids.filter((other) => other !== id)), movingMs)
  }, [])
  return [moving, mark]
}
