import './rule-changes.css'

import { Banner } from '@yiwang/ui'
import { Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'

import { LoadFailed } from '../../frame/load-failed.tsx'
import { Empty, Page, Permitted } from '../../staff/page.tsx'
import { ChangeBook } from './change-book.tsx'
import { useDryRun } from './use-dry-run.ts'

/** What the rules in force would do to running matters: a dry run, and moving those that somebody chooses. */
export function Screen() {
  const { t } = useTranslation()
  return (
    <Permitted permission="rule.edit">
      <Page title={t('flow.changes.title')} lead={t('flow.changes.lead')}>
        <DryRunPart />
      </Page>
    </Permitted>
  )
}

function DryRunPart() {
  const { t } = useTranslation()
  const run = useDryRun()
  const { phase, checked, changes } = run
  return (
    <>
      <section className="changes-run">
        <RunLine run={run} />
      </section>
      {phase === 'done' && changes.length === 0 ? <Empty title={t('flow.changes.nothing')}>{t('flow.changes.nothingHow')}</Empty> : null}
      {changes.length > 0 && phase !== 'checking' ? (
        <>
          <div className="changes-stay">
            <Banner tone="blue" title={t('flow.changes.stay')}>
              {t('flow.changes.stayHow')}
            </Banner>
          </div>
          <ChangeBook key={checked} changes={changes} />
        </>
      ) : null}
    </>
  )
}

/** How far the dry run is, and starting or stopping it. */
function RunLine({ run }: { readonly run: ReturnType<typeof useDryRun> }) {
  const { t } = useTranslation()
  const { phase, checked, running, changes } = run
  const said = { checked, running, n: changes.length }
  if (phase === 'failed') return <LoadFailed error={run.error} onRetry={run.start} />
  if (phase === 'idle') {
    return (
      <Button type="primary" size="large" onClick={run.start}>
        {t('flow.changes.start')}
      </Button>
    )
  }
  if (phase === 'checking') {
    const words = t('flow.changes.checking', said)
    const percent = running === 0 ? 0 : Math.min(100, Math.round((100 * checked) / running))
    return (
      <>
        <span role="status">{words}</span>
        <Progress percent={percent} aria-label={words} />
        <Button onClick={run.stop}>{t('flow.changes.stop')}</Button>
      </>
    )
  }
  return (
    <>
      <strong role="status">{t(phase === 'done' ? 'flow.changes.checked' : 'flow.changes.stopped', said)}</strong>
      <Button onClick={run.start}>{t('flow.changes.again')}</Button>
    </>
  )
}
