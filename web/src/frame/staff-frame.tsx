import { Navigate, Outlet, useRouter } from '@tanstack/react-router'
import { useState } from 'react'

import { useMe } from '../me/queries.ts'
import { DeskFrame } from './desk-frame.tsx'
import { LoadFailed } from './load-failed.tsx'
import { Waiting } from './waiting.tsx'

/** The frame for those who are signed in; anybody else is led to the sign-in and back. */
export function StaffFrame() {
  const me = useMe()
  if (me.data === null) return <ToSignIn />
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

/** The way back is read once: while the sign-in is on its way the router already tells of that page. */
function ToSignIn() {
  const router = useRouter()
  const [back] = useState(() => router.latestLocation.href)
  return <Navigate to="/sign-in" search={{ to: back }} replace />
}

function NotYet({ me }: { readonly me: ReturnType<typeof useMe> }) {
  return me.isError ? <LoadFailed error={me.error} onRetry={() => void me.refetch()} /> : <Waiting />
}
