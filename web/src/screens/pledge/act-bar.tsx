import type { PledgeView } from '@yiwang/contract'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

import type { Doing } from './doing.ts'

const offered = ['changed', 'chased', 'claimed', 'remarked', 'restored', 'withdrawn'] as const

/** What this person may do to the pledge; proofs are given where the nodes stand. */
export function ActBar({ pledge: { acts, leadUnit }, onDo }: { readonly pledge: PledgeView; readonly onDo: (doing: Doing) => void }) {
  const { t } = useTranslation()
  const own = offered.filter((kind) => acts.includes(kind) && (kind !== 'chased' || leadUnit !== null))
  if (own.length === 0) return null
  return (
    <div className="pledge-acts">
      {own.map((kind, index) => (
        <Button key={kind} type={index === 0 ? 'primary' : 'default'} danger={kind === 'withdrawn'} onClick={() => onDo({ kind })}>
          {t(`pledge.act.${kind}`)}
        </Button>
      ))}
    </div>
  )
}
