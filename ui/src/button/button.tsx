import './button.css'

import type { ComponentProps, ReactNode } from 'react'

type Kind = 'primary' | 'plain' | 'quiet' | 'danger'

interface Props extends ComponentProps<'button'> {
  readonly kind?: Kind
  readonly isWide?: boolean
  /** Something is under way: the button says so and takes no second press. */
  readonly isBusy?: boolean
  readonly children: ReactNode
}

export function Button({ kind = 'plain', isWide = false, isBusy = false, className, disabled, children, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass({ kind, isWide }, className)}
      disabled={disabled === true || isBusy}
      aria-busy={isBusy}
    >
      {children}
    </button>
  )
}

/** The look of a button for something that leads elsewhere: a link. */
export function buttonClass(look: { readonly kind?: Kind; readonly isWide?: boolean }, more?: string): string {
  return ['y-button', `y-button-${look.kind ?? 'plain'}`, look.isWide === true ? 'y-button-wide' : '', more ?? '']
    .filter((part) => part !== '')
    .join(' ')
}
