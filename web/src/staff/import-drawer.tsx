import './form-drawer.css'
import './import-drawer.css'

import { Alert, Button, Drawer } from 'antd'
import type { ReactNode } from 'react'

import { presentProblem } from '../api/client.ts'
import { useMediaQuery } from '../frame/use-media-query.ts'
import { useLanguage } from '../language/language.ts'
import { FileChoice } from './file-choice.tsx'

interface ImportDrawerProps {
  readonly title: string
  /** What stands above the choice of a file. */
  readonly how: ReactNode
  /** What the buttons say. */
  readonly words: { readonly choose: string; readonly apply: string; readonly cancel: string }
  /** The endings of the files to choose among. */
  readonly accept: string
  readonly file: File | undefined
  readonly isPending: boolean
  /** Why the file was refused as a whole; null where it was not. */
  readonly error: Error | null
  readonly mayApply: boolean
  readonly onFile: (file: File) => void
  readonly onApply: () => void
  readonly onClose: () => void
  /** What becomes of each row. */
  readonly children: ReactNode
}

/** Reads a table beside the page, or over it on a phone: a file is chosen, what it would change is shown, and then applied. */
export function ImportDrawer({ title, how, words, file, error, children, ...rest }: ImportDrawerProps) {
  const { language } = useLanguage()
  const isNarrow = useMediaQuery('(max-width: 760px)')
  return (
    <Drawer
      open
      title={title}
      placement={isNarrow ? 'bottom' : 'right'}
      size={isNarrow ? '100%' : 720}
      onClose={rest.onClose}
      footer={
        <div className="move-foot">
          <Button onClick={rest.onClose}>{words.cancel}</Button>
          <Button type="primary" disabled={!rest.mayApply} loading={rest.isPending} onClick={rest.onApply}>
            {words.apply}
          </Button>
        </div>
      }
    >
      <div className="import-how">{how}</div>
      <p className="import-file">
        <FileChoice label={words.choose} accept={rest.accept} loading={rest.isPending} onFile={rest.onFile} /> <span>{file?.name}</span>
      </p>
      {error !== null && <Alert type="error" showIcon title={presentProblem(error, language)} />}
      {children}
    </Drawer>
  )
}
