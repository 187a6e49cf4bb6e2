import { Navigate, Outlet, useLocation } from '@tanstack/react-router'

import { useMe } from '../me/queries.ts'
import { DeskFrame } from './desk-frame.tsx'
import { LoadFailed } from './load-failed.tsx'
import { Waiting } from './waiting.tsx'

/** The frame for those who are signed in; anybody else is led to the sign-in and back. */
export function StaffFrame() {
  const me = useMe()
  const here = useLocation({ select: (location) => location.href })
  if (me.data === null) return <Navigate to="/sign-in" search={{ to: here }} replace />
  return <DeskFrame>{me.data === undefined ? <NotYet me={me} /> : <Outlet />}</DeskFrame>
}

/** The frame for what everybody may read. */
export function OpenFrame() {
  return (
    <DeskFrame>
      <Outlet />
    </DeskFrame>
  )
}

function NotYet({ me }: { readonly me: ReturnType<typeof useMe> }) {
  return me.isError ? <LoadFailed error={me.error} onRetry={() => void me.refetch()} /> : <Waiting />
}
