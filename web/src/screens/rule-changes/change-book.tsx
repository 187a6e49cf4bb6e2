import type { RuleChange } from '@yiwang/contract'
import { Button, Input } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'

import { useNames } from '../../reference/use-names.ts'
import { ApplyPart } from './apply-part.tsx'
import { ChangeTable } from './change-table.tsx'
import { speaksOfChange } from './find-changes.ts'
import { useApplying } from './use-applying.ts'
import { useSaveCsv } from './use-save-csv.ts'

const step = 200

/** Every matter that would change: to filter, choose, print, save and move. */
export function ChangeBook({ changes }: { readonly changes: readonly RuleChange[] }) {
  const { t } = useTranslation()
  const names = useNames()
  const saveCsv = useSaveCsv()
  const applying = useApplying()
  const [words, setWords] = useState('')
  const [shown, setShown] = useState(step)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const sought = useDeferredValue(words).trim()
  const found = useMemo(
    () => (sought === '' ? changes : changes.filter((change) => speaksOfChange(change, sought, names))),
    [changes, sought, names],
  )
  const movable = found.filter(({ problem, id }) => problem === null && !applying.outcomes.has(id))
  const toMove = changes.filter(({ id }) => chosen.has(id) && !applying.outcomes.has(id))

  function toggle(id: string, isChosen: boolean): void {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    setChosen(next)
  }

  function printAll(): void {
    flushSync(() => setShown(found.length))
    print()
  }

  return (
    <>
      <div className="pg-filters">
        <Input
          allowClear
          value={words}
          placeholder={t('flow.changes.find')}
          aria-label={t('flow.changes.find')}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button disabled={movable.length === 0} onClick={() => setChosen(new Set([...chosen, ...movable.map(({ id }) => id)]))}>
          {t(sought === '' ? 'flow.changes.selectAll' : 'flow.changes.selectShown', { n: movable.length })}
        </Button>
        <Button disabled={chosen.size === 0} onClick={() => setChosen(new Set())}>
          {t('flow.changes.selectNone')}
        </Button>
        <Button onClick={printAll}>{t('flow.changes.print')}</Button>
        <Button onClick={() => saveCsv(found)}>{t('flow.changes.csv')}</Button>
        <span className="pg-quiet" role="status">
          {t('flow.changes.shown', { shown: Math.min(shown, found.length), all: found.length })}
        </span>
      </div>
      <ChangeTable
        changes={found.slice(0, shown)}
        names={names}
        chosen={chosen}
        outcomes={applying.outcomes}
        isLocked={applying.phase === 'applying'}
        onToggle={toggle}
      />
      {found.length > shown ? (
        <Button onClick={() => setShown(shown + step)}>{t('flow.changes.more', { n: Math.min(step, found.length - shown) })}</Button>
      ) : null}
      <ApplyPart count={toMove.length} applying={applying} onApply={(reason) => applying.apply(toMove, reason)} />
    </>
  )
}
