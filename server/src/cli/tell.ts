/** Tells whoever runs a command something, in both languages. */
export function tell(zh: string, en: string): void {
  console.log(`${zh}\n${en}`)
}

/** A command that cannot be done as it was asked for: said in both languages, without a trace. */
export class CommandRefused extends Error {
  constructor(zh: string, en: string) {
    super(`${zh}\n${en}`)
    this.name = 'CommandRefused'
  }
}
