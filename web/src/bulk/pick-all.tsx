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

/** Picks everything that the question asks for, as far as one bulk action goes. */
export function PickAll({ search, picking }: { readonly search: DeskSearch; readonly picking: Picking }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const me = useMe().data
  const [isAsking, setAsking] = useState(false)
  async function pickAll(): Promise<void> {
    setAsking(true)
    try {
      const { matters, isMore } = await getSelection(search)
      picking.set((picked) => withAll(picked, matters))
      const n = matters.length.toLocaleString()
      void message.info(isMore ? t('bulk.pickedMore', { n }) : t('bulk.pickedAll', { n }))
    } catch (error) {
      void message.error(presentProblem(error, language))
    }
    setAsking(false)
  }
  useShortcuts([{ keys: 'a', label: t('bulk.keys.all'), run: () => void pickAll() }])
  if (!me || !isAllowed(me, 'matter.claim')) return null
  return (
    <Button size="small" type="link" loading={isAsking} onClick={() => void pickAll()}>
      {t('bulk.pickAll')}
    </Button>
  )
}
