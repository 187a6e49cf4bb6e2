/** A phrase with its values in their places. */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replaceAll(/\{\{(\w+)\}\}/gu, (whole, name: string) => String(values[name] ?? whole))
}
