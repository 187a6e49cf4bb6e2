import { Button, type ButtonProps } from 'antd'
import { useRef } from 'react'

interface Props extends Pick<ButtonProps, 'type' | 'loading' | 'disabled' | 'size'> {
  readonly label: string
  /** The endings of the files to choose among, as a field of a page takes them. */
  readonly accept: string
  readonly onFile: (file: File) => void
}

/** A button that asks for a file. */
export function FileChoice({ label, accept, onFile, ...look }: Props) {
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
        accept={accept}
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
