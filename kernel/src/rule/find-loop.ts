import { parseExpression } from 'feelin'

/** Where something stands in a text, in UTF-16 units. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The first part of a FEEL text that could run on: `for`, a function definition, `some` and `every` but over a written list. */
export function findLoop(text: string, context: Readonly<Record<string, unknown>>): Span | undefined {
  let loop: Span | undefined
  parseExpression(text, { ...context }, undefined).iterate({
    enter({ name, from, to, node }) {
      const endless = name === 'IterationContext' && node.firstChild?.name !== 'List'
      if (endless || name === 'ForExpression' || name === 'FunctionDefinition') loop ??= { from, to }
    },
  })
  return loop
}
