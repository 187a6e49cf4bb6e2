import { Parser, type Handler, type ParserOptions } from 'htmlparser2'

/** No page and no document nests its elements so deep; what does is made to keep a reader busy. */
const deepest = 5000

/** Walks through HTML or XML, whatever it is like. Throws where elements stand in each other without end. */
export function parseMarkup(text: string, handler: Partial<Handler>, options: ParserOptions = {}): void {
  let depth = 0
  const parser = new Parser(
    {
      ...handler,
      onopentag: (name, attributes, isImplied) => {
        depth += 1
        if (depth > deepest) throw new RangeError('too deep')
        handler.onopentag?.(name, attributes, isImplied)
      },
      onclosetag: (name, isImplied) => {
        depth -= 1
        handler.onclosetag?.(name, isImplied)
      },
    },
    options,
  )
  parser.end(text)
}
