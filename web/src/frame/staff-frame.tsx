import '../language/desk-phrases.ts'

import { Navigate, Outlet, useLocation, useMatches, useRouter } from '@tanstack/react-router'
import { useState, type ComponentType, type ReactNode } from 'react'

import { useMe } from '../me/queries.ts'
import { DeskFrame } from './desk-frame.tsx'
import { LoadFailed } from './load-failed.tsx'
import { findDetour } from './navigation.ts'
import { Waiting } from './waiting.tsx'

/** The frame for those who are signed in; anybody else is led to the sign-in and back. */
export function StaffFrame() {
  return <SignedIn frame={DeskFrame} />
}

/** What is within a frame, for those who are signed in. */
export function SignedIn({ frame: Frame }: { readonly frame: ComponentType<{ readonly children: ReactNode }> }) {
  const me = useMe()
  const shown = useMatches({ select: (matches) => matches.at(-1)?.pathname ?? '' })
  if (me.data === null) return <ToSignIn />
  const detour = me.data ? findDetour(me.data, shown) : undefined
  if (detour !== undefined) return <OnTheWay to={detour} />
  return <Frame>{me.data === undefined ? <NotYet me={me} /> : <Outlet />}</Frame>
}

/** The frame for what everybody may read. */
export function OpenFrame() {
  return (
    <DeskFrame>
      <Outlet />
    </DeskFrame>
  )
}

/** Leads elsewhere. What was asked for is not shown meanwhile: a screen that settles its own address would lead back. */
function OnTheWay({ to }: { readonly to: NonNullable<ReturnType<typeof findDetour>> }) {
  const path = useLocation({ select: ({ pathname }) => pathname })
  return <DeskFrame>{path === to ? <Waiting /> : <Navigate to={to} replace />}</DeskFrame>
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
