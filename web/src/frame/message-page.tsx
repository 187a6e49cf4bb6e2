import './message-page.css'

import type { ReactNode } from 'react'

/** One thing said in the middle of a page: what happened, what it means, what to do. */
export function MessagePage({
  title,
  children,
  actions,
}: {
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly actions?: ReactNode
}) {
  return (
    <div className="message-page">
      <h1>{title}</h1>
      {children !== undefined && <p>{children}</p>}
      {actions !== undefined && <div className="message-page-actions">{actions}</div>}
    </div>
  )
}
