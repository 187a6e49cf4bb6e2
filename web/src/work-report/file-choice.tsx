import { Button, type ButtonProps } from 'antd'
import { useRef } from 'react'

/** The kinds of files that are read as reports. */
const kinds = '.txt,.docx,.pdf,.html,.htm'

interface Props extends Pick<ButtonProps, 'type' | 'loading' | 'disabled' | 'size'> {
  readonly label: string
  readonly onFile: (file: File) => void
}

/** A button that asks for the file of a report. */
export function FileChoice({ label, onFile, ...look }: Props) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...look} onClick={() => field.current?.click()}>
        {label}
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        accept={kinds}
        aria-label={label}
        onChange={({ target }) => {
          const file = target.files?.[0]
          // Chosen anew, the same file is to be heard again.
          target.value = ''
          if (file) onFile(file)
        }}
      />
    </>
  )
}
