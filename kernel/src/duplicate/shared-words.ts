import { profileText } from './text-profile.ts'

const han = /\p{Script=Han}/u
const readLength = 2000
const piece = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu

/**
 * What a text says that another says as well, the rest left out as …: whoever wrote the other learns nothing that they did not
 * write themselves. At most `limit` characters.
 */
export function sharedWords(text: string, other: string, limit = 60): string {
  const { keys } = profileText(other)
  const parts = (text.slice(0, readLength).normalize('NFKC').toLowerCase().match(piece) ?? []).flatMap((found) => partsOf(found, keys))
  if (parts.every((part) => part === '')) return ''
  const shown = parts.filter((part, index) => part !== '' || parts[index - 1] !== '').map((part) => (part === '' ? '…' : part))
  return trim(shown.join(''), limit)
}

function partsOf(found: string, keys: ReadonlyMap<string, number>): readonly string[] {
  if (han.test(found)) return keepNeighbours(found, keys)
  return ['', keys.has(found) ? found : '', '']
}

/** The runs of neighbours whose every pair the other text has; an empty run stands for what is left out. */
function keepNeighbours(run: string, keys: ReadonlyMap<string, number>): readonly string[] {
  const characters = Array.from(run)
  const runs: string[] = []
  let isGoingOn = false
  for (const [index, character] of characters.entries()) {
    const goesOn = keys.has(`${character}${characters[index + 1]}`)
    if (isGoingOn) runs.push(`${runs.pop()}${character}`)
    else if (goesOn) runs.push('', character)
    isGoingOn = goesOn
  }
  return [...runs, '']
}

function trim(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit)}…` : text
}
