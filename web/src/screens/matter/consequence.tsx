import { getMove, type MoveId } from '@yiwang/kernel'
import { useTranslation } from 'react-i18next'

const consequences = [
  'decline',
  'answer_at_once',
  'call_back',
  'close',
  'void',
  'merge',
  'give_up',
  'hang_up',
  'handle',
  'return',
  'appeal',
  'rule',
  'reopen',
  'reject',
] as const

/** What the move brings about, in words; above all where it cannot be undone. */
export function Consequence({ move }: { readonly move: MoveId }) {
  const { t } = useTranslation()
  const isPart = move === 'finish_part'
  const known = consequences.find((name) => name === move)
  if (isPart) return <p className="move-consequence">{t('flow.form.clockAsPart')}</p>
  return known === undefined ? null : <p className="move-consequence">{t(`desk.consequence.${known}`)}</p>
}

/** Whose approval the move takes, where it takes one. */
export function NeedsApproval({ move }: { readonly move: MoveId }) {
  const { t } = useTranslation()
  const { approval } = getMove(move)
  if (approval.length === 0) return null
  const roles = approval.map((role) => t(`person.role.${role}`)).join(t('common.comma'))
  return <p className="move-consequence">{t('desk.matter.needsApproval', { roles })}</p>
}
