/** Characters that take two places of a line: Chinese, full-width signs, and quotes and dashes as Chinese fonts draw them. */
const wide =
  /[\u1100-\u115F\u2018-\u201D\u2014\u2026\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFF}]/gu
/** Marks that are drawn over the character before them, and what is not drawn at all. */
const none = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/gu

/** How many places of a line a text takes; a Chinese character takes two. */
export function displayWidth(text: string): number {
  const drawn = text.replaceAll(none, '')
  return drawn.replaceAll(/[\u{10000}-\u{10FFFF}]/gu, ' ').length + (drawn.match(wide)?.length ?? 0)
}

/** The text cut to so many places, with … where it was longer. */
export function cutToWidth(text: string, most: number): string {
  if (displayWidth(text) <= most) return text
  let cut = ''
  for (const character of text) {
    if (displayWidth(`${cut}${character}…`) > most) break
    cut += character
  }
  return `${cut}…`
}

/** The text parted into lines of at most so many places, wherever that falls: Chinese has no words to keep whole. */
export function wrapToWidth(text: string, most: number): readonly string[] {
  const lines = ['']
  for (const character of text) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && displayWidth(last + character) > most) lines.push(character)
    else lines[lines.length - 1] = last + character
  }
  return lines
}
