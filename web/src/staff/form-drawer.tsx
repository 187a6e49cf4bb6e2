import './form-drawer.css'

import { Button, Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useMediaQuery } from '../frame/use-media-query.ts'

interface FormDrawerProps {
  readonly title: string
  readonly width: number
  readonly send: string
  readonly isPending: boolean
  readonly isDisabled?: boolean
  readonly onSend: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A form beside the page, or over it on a phone; what was typed is not lost to a click beside it. */
export function FormDrawer({ title, width, send, isPending, isDisabled = false, onSend, onClose, children }: FormDrawerProps) {
  const { t } = useTranslation()
  const isNarrow = useMediaQuery('(max-width: 640px)')
  return (
    <Drawer
      open
      mask={{ closable: false }}
      title={title}
      placement={isNarrow ? 'bottom' : 'right'}
      size={isNarrow ? '100%' : width}
      onClose={onClose}
      footer={
        <div className="move-foot">
          <Button onClick={onClose}>{t('desk.matter.cancel')}</Button>
          <Button type="primary" disabled={isDisabled} loading={isPending} onClick={onSend}>
            {send}
          </Button>
        </div>
      }
    >
      <form
        className="move-form"
        onSubmit={(event) => {
          event.preventDefault()
          // A form opened from this one is no part of it, though its events come through.
          event.stopPropagation()
          onSend()
        }}
      >
        {children}
      </form>
    </Drawer>
  )
}
