/** A line as it was written, with its place on its page: how high, from 0 at the foot to 1. */
export type PlacedLine = { readonly text: string; readonly height: number; readonly at: number }

/** Running heads and feet stand in the outer parts of a page, are its first or last lines, and are no sentences. */
const [outer, outermost] = [0.12, 2]
const pageNumber =
  /^[\s\-—–－·•~]*(?:第\s*)?(?:\d{1,3}|[ivxlIVXL]{1,6})(?:\s*页)?(?:\s*[/／，,]?\s*(?:共\s*)?\d{1,3}(?:\s*页)?)?[\s\-—–－·•~]*$/u
const [fewestPages, leastShare] = [3, 0.25]

/** The pages without page numbers and without the heads and feet that run through them. */
export function dropRunningLines(pages: readonly (readonly PlacedLine[])[]): readonly (readonly PlacedLine[])[] {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const keys = new Set(page.filter((line) => isOuter(line, page)).map(keyOf))
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const enough = Math.max(fewestPages, pages.length * leastShare)
  return pages.map((page) =>
    page.filter((line) => !isOuter(line, page) || !(pageNumber.test(line.text) || (counts.get(keyOf(line)) ?? 0) >= enough)),
  )
}

function isOuter({ height, text, at }: PlacedLine, page: readonly PlacedLine[]): boolean {
  const isAtEnd = at < outermost || at >= page.length - outermost
  return isAtEnd && (height < outer || height > 1 - outer) && !/[。；，：！？]$/u.test(text.trim())
}

/** A running line may count the pages. */
function keyOf({ text }: PlacedLine): string {
  return text.replaceAll(/[\s\d]+/gu, '')
}
