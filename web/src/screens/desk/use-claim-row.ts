import { App } from 'antd'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { useMe } from '../../me/queries.ts'
import type { DeskRow } from '../../inbox/desk-row.ts'
import { useClaim } from './queries.ts'

/** Claims a row, or lets it go when it is one's own; a refusal is told. */
export function useClaimRow(): (row: DeskRow) => void {
  const { language } = useLanguage()
  const { message } = App.useApp()
  const me = useMe().data
  const claim = useClaim()
  return (row) => {
    claim.mutate({ row, claimed: row.claimedBy !== me?.id }, { onError: (error) => void message.error(presentProblem(error, language)) })
  }
}
