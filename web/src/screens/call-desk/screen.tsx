import './call-desk.css'

import type { DistrictView, Me } from '@yiwang/contract'
import { isAllowed } from '@yiwang/kernel'
import { Skeleton } from 'antd'

import { Forbidden } from '../../frame/forbidden.tsx'
import { LoadFailed } from '../../frame/load-failed.tsx'
import { useDistrict, useMe } from '../../me/queries.ts'
import { CallForm } from './call-form.tsx'
import { ReceiptView } from './receipt-view.tsx'
import { useCall } from './use-call.ts'

/** The call-taker's desk: who, what, which category, where; taken down from the keyboard in under a minute. */
export function Screen() {
  const me = useMe().data
  const district = useDistrict()
  if (me && !isAllowed(me, 'caller.read')) return <Forbidden />
  if (district.isError) return <LoadFailed error={district.error} onRetry={() => void district.refetch()} />
  if (!me || !district.data) return <Skeleton active paragraph={{ rows: 10 }} className="call-desk" />
  return <Calls me={me} district={district.data} />
}

function Calls({ me, district }: { readonly me: Me; readonly district: DistrictView }) {
  const call = useCall(me.id)
  if (call.done) return <ReceiptView done={call.done} onNext={() => call.begin()} />
  return <CallForm call={call} district={district} />
}
