import './bulk.css'

import type { Position } from '@yiwang/contract'
import { isAllowed } from '@yiwang/kernel'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../api/client.ts'
import { useShortcuts } from '../frame/shortcuts.tsx'
import type { DeskSearch } from '../inbox/desk-search.ts'
import { useLanguage } from '../language/language.ts'
import { useMe } from '../me/queries.ts'
import { withAll } from './picked.ts'
import { getSelection } from './queries.ts'
import type { Picking } from './use-picking.ts'

/** Drawing a ring on the map that picks what lies inside it. */
export interface LassoState {
  readonly isDrawing: boolean
  /** Whether the pen is there; until then the pointer moves the map. */
  readonly isReady: boolean
  readonly ready: () => void
  readonly toggle: () => void
  readonly stop: () => void
  readonly take: (ring: readonly Position[]) => void
}

/** Picks what lies inside a ring and matches the question of the list. */
export function useLasso(search: DeskSearch, picking: Picking): LassoState {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const [isDrawing, setDrawing] = useState(false)
  const [isReady, setReady] = useState(false)
  function draw(isWanted: boolean): void {
    setReady(false)
    setDrawing(isWanted)
  }
  async function take(ring: readonly Position[]): Promise<void> {
    draw(false)
    try {
      const { matters } = await getSelection(search, thinned(ring))
      picking.set((picked) => withAll(picked, matters))
      const n = matters.length.toLocaleString()
      void message.info(matters.length === 0 ? t('bulk.lassoNone') : t('bulk.lassoed', { n }))
    } catch (error) {
      void message.error(presentProblem(error, language))
    }
  }
  return {
    isDrawing,
    isReady,
    ready: () => setReady(true),
    toggle: () => draw(!isDrawing),
    stop: () => draw(false),
    take: (ring) => void take(ring),
  }
}

const mostCorners = 400

/** The ring with no more corners than can be sent. */
function thinned(ring: readonly Position[]): readonly Position[] {
  const step = Math.ceil(ring.length / mostCorners)
  return ring.filter((_, index) => index % step === 0)
}

/** Begins and ends the drawing; while it goes on, says how. */
export function LassoButton({ lasso }: { readonly lasso: LassoState }) {
  const { t } = useTranslation()
  const me = useMe().data
  useShortcuts([{ keys: 'l', label: t('bulk.keys.lasso'), run: lasso.toggle }])
  if (!me || !isAllowed(me, 'matter.claim')) return null
  return (
    <div className="bulk-lasso">
      <Button type={lasso.isDrawing ? 'primary' : 'default'} aria-pressed={lasso.isDrawing} onClick={lasso.toggle}>
        {t('bulk.lasso')}
      </Button>
      {lasso.isReady ? <p role="status">{t('bulk.lassoHint')}</p> : null}
    </div>
  )
}
