/** What the driver asks of a statement that it is given to send itself. */
interface Connection {
  readonly query: (text: string) => void
  readonly sendCopyFromChunk: (chunk: Buffer) => void
  readonly endCopyFrom: () => void
}

const chunkBytes = 65_536

type Query = (text: unknown, values?: unknown) => unknown

/** Whether a statement brings rows in bulk: `copy … from stdin`, its one parameter being the rows in COPY's text form. */
export function isCopy(text: unknown): text is string {
  return typeof text === 'string' && /^copy \w+ \([\w, ]+\) from stdin(?: with \(freeze\))?$/u.test(text)
}

/**
 * Sends such a statement over a connection of the driver, which has no word of its own for it. It settles whatever
 * happens: after an error the driver forgets the statement and never says that it is ready.
 */
export function copyIn(query: Query, text: string, values: unknown): Promise<{ command: string; rowCount: number; rows: [] }> {
  const [{ buffer, byteOffset, length }] = values as readonly [Uint8Array]
  const rows = Buffer.from(buffer, byteOffset, length)
  return new Promise((resolve, reject) => {
    let rowCount = 0
    query({
      submit: (connection: Connection) => connection.query(text),
      handleCopyInResponse: (connection: Connection) => {
        for (let start = 0; start < rows.length; start += chunkBytes) connection.sendCopyFromChunk(rows.subarray(start, start + chunkBytes))
        connection.endCopyFrom()
      },
      handleCommandComplete: (message: { text: string }) => (rowCount = Number(message.text.split(' ').at(-1))),
      handleError: (error: Error) => reject(error),
      handleReadyForQuery: () => resolve({ command: 'COPY', rowCount, rows: [] }),
    })
  })
}
