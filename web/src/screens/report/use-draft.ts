import { useCallback, useEffect, useState } from 'react'

import { emptyDraft, isBegun, readDraft, type Draft } from './draft.ts'
import { makeKey } from './make-key.ts'

const storedUnder = 'yiwang.report'

export interface DraftInHand {
  readonly draft: Draft
  readonly change: (part: Partial<Draft> | ((draft: Draft) => Partial<Draft>)) => void
  /** Begins anew, with a new key; gives back what was there, so that it can be undone. */
  readonly clear: () => Draft
}

/** The draft of this device, kept at every change. */
export function useDraft(): DraftInHand {
  const [draft, setDraft] = useState(() => readDraft(localStorage.getItem(storedUnder), makeKey()))

  useEffect(() => {
    keep(draft)
  }, [draft])

  const change = useCallback<DraftInHand['change']>((part) => {
    setDraft((before) => ({ ...before, ...(typeof part === 'function' ? part(before) : part) }))
  }, [])

  function clear(): Draft {
    setDraft(emptyDraft(makeKey()))
    return draft
  }

  return { draft, change, clear }
}

function keep(draft: Draft): void {
  if (!isBegun(draft)) {
    localStorage.removeItem(storedUnder)
    return
  }
  try {
    localStorage.setItem(storedUnder, JSON.stringify(draft))
  } catch {
    // A full store must not stop somebody from reporting; the small pictures are what can be spared.
    localStorage.setItem(storedUnder, JSON.stringify({ ...draft, photos: draft.photos.map((photo) => ({ ...photo, thumb: '' })) }))
  }
}
