import { Link } from '@tanstack/react-router'
import { Button, Space } from 'antd'
import { useTranslation } from 'react-i18next'

import { makeCutter } from './code-points.ts'
import type { ReviewLine } from './list-lines.ts'
import { lineOfSelection } from './line-of-selection.ts'
import { MendForm } from './mend-form.tsx'
import { SplitForm } from './split-form.tsx'
import { acceptNow, dismissNow, joinNow, reopenNow } from './use-review-keys.ts'
import { useDesk, type Task } from './use-review-desk.ts'
import { WithdrawForm } from './withdraw-form.tsx'

/** What can be done now: about the selected words, the picked lines, or the chosen one. */
export function ChosenPanel() {
  const { t } = useTranslation()
  const { task } = useDesk()
  return (
    <div className="review-panel" role="region" aria-label={t('workReport.act.title')}>
      {task && task.is !== 'correct' ? <TaskForm task={task} /> : <Offer />}
    </div>
  )
}

function Offer() {
  const { t } = useTranslation()
  const { selection, picked, chosen, mayDecide } = useDesk()
  if (mayDecide && selection) return <SelectionPart />
  if (mayDecide && (picked.isOn || picked.lines.length > 0)) return <PickedPart />
  return chosen ? <ChosenPart line={chosen} /> : <p className="pg-quiet">{t('workReport.review.chooseOne')}</p>
}

function TaskForm({ task }: { readonly task: Exclude<Task, { is: 'correct' }> }) {
  switch (task.is) {
    case 'mend':
      return <MendForm key={task.line.key} line={task.line} isNew={task.isNew} />
    case 'split':
      return <SplitForm key={task.line.key} line={task.line} />
    case 'withdraw':
      return <WithdrawForm key={task.line.key} passage={task.line} />
    case 'drop':
      return <WithdrawForm key={task.pledge.id} passage={task.pledge} />
  }
}

function ChosenPart({ line }: { readonly line: ReviewLine }) {
  const { t } = useTranslation()
  const { mayDecide } = useDesk()
  return (
    <>
      <blockquote lang="zh-CN">{line.raw}</blockquote>
      {mayDecide && <LineActs line={line} />}
      {line.pledge !== null && line.pledge.id !== '' && (
        <Link to="/pledges/$id" params={{ id: line.pledge.id }}>
          {t('workReport.act.openPledge', { number: line.pledge.number })}
        </Link>
      )}
    </>
  )
}

function LineActs({ line }: { readonly line: ReviewLine }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const isAccepted = line.state === 'accepted'
  function mend(): void {
    desk.begin({ is: 'mend', line, isNew: false })
  }
  if (isAccepted) {
    return (
      <Space wrap size={8}>
        <Button onClick={mend}>{t('workReport.act.mend')}</Button>
        <Button onClick={() => dismissNow(desk)}>{t('workReport.act.withdraw')}</Button>
      </Space>
    )
  }
  if (line.state === 'dismissed') {
    return (
      <Space wrap size={8}>
        <Button onClick={() => reopenNow(desk)}>{t('workReport.act.reopen')}</Button>
        <Button onClick={() => acceptNow(desk)}>{t('workReport.act.acceptAgain')}</Button>
      </Space>
    )
  }
  return (
    <Space wrap size={8}>
      <Button type="primary" onClick={() => acceptNow(desk)}>
        {t('workReport.act.accept')} <kbd>Enter</kbd>
      </Button>
      <Button onClick={() => dismissNow(desk)}>
        {t('workReport.act.dismiss')} <kbd>x</kbd>
      </Button>
      <Button onClick={mend}>
        {t('workReport.act.mendFirst')} <kbd>e</kbd>
      </Button>
      <Button onClick={() => desk.begin({ is: 'split', line })}>
        {t('workReport.act.split')} <kbd>s</kbd>
      </Button>
    </Space>
  )
}

function SelectionPart() {
  const { t } = useTranslation()
  const desk = useDesk()
  const { review, selection, select, begin } = desk
  if (!selection) return null
  const words = makeCutter(review.text)(selection)
  return (
    <>
      <p className="pg-quiet">{t('workReport.act.selected')}</p>
      <blockquote lang="zh-CN">{words}</blockquote>
      <Space wrap size={8}>
        <Button type="primary" title="Enter" onClick={() => acceptNow(desk)}>
          {t('workReport.act.add')}
        </Button>
        <Button onClick={() => begin({ is: 'mend', line: lineOfSelection(review, selection), isNew: true })}>
          {t('workReport.act.mendFirst')}
        </Button>
        <Button type="text" onClick={() => select(undefined)}>
          {t('workReport.act.clearSelected')}
        </Button>
      </Space>
    </>
  )
}

function PickedPart() {
  const { t } = useTranslation()
  const desk = useDesk()
  const { picked } = desk
  const n = picked.lines.length
  return (
    <>
      <p role="status">{t('workReport.act.picked', { n })}</p>
      <Space wrap size={8}>
        <Button type="primary" disabled={n === 0} onClick={() => acceptNow(desk)}>
          {t('workReport.act.acceptPicked')}
        </Button>
        <Button disabled={n === 0} onClick={() => dismissNow(desk)}>
          {t('workReport.act.dismissPicked')}
        </Button>
        <Button disabled={n < 2} title="m" onClick={() => joinNow(desk)}>
          {t('workReport.act.join')}
        </Button>
        <Button type="text" onClick={picked.clear}>
          {t('workReport.act.clearPicked')}
        </Button>
      </Space>
    </>
  )
}
