import type { PledgeRow } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../language/language.ts'
import { findAskedShare } from './asked-share.ts'
import { writeDay } from './day-words.ts'
import type { NeedKind } from './needs.ts'
import { writeAmount, writeShare } from './measured-words.ts'

/** Says why a pledge needs somebody: 应完成 50%，实测 20%. */
export function useNeedWords(): (row: PledgeRow, need: NeedKind) => string {
  const { t } = useTranslation()
  const { language } = useLanguage()
  function behind(row: PledgeRow): string {
    const { share, latest } = row.progress
    const asked = findAskedShare(row)
    if (share !== null && asked !== null)
      return t('pledge.needs.behind', { asked: writeShare(asked), share: writeShare(Math.max(0, share)) })
    if (latest === null || row.target === null) return t('pledgeTerm.standing.behind')
    return t('pledge.needs.below', { value: writeAmount(latest.value, row.target.unit, language) })
  }
  return (row, need) => {
    const { nodes, share } = row.progress
    if (need === 'behind') return behind(row)
    if (need === 'gap')
      return t('pledge.needs.gap', {
        claim: writeShare(row.claim?.share ?? 0),
        share: share === null ? '—' : writeShare(Math.max(0, share)),
      })
    if (need === 'nodes') return t('pledge.needs.nodes', { n: nodes.due - nodes.reached })
    return t('pledge.needs.unmeasured', { day: writeDay(row.due, language, Number(row.number.slice(0, 4))) })
  }
}
