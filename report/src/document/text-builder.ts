import { lengthInCodePoints } from '../text/cut-by-code-points.ts'
import type { Origin } from './report-document.ts'

/** A text put together line by line, each remembering where it was found. */
export class TextBuilder {
  readonly #lines: string[] = []
  readonly #origins: Origin[] = []
  #length = 0

  /** Adds lines as they stand, without their last line end, found at one place. */
  add(words: string, place: Omit<Origin, 'start'>): void {
    const lines = words.replaceAll(/\r\n?/gu, '\n')
    this.#origins.push({ start: this.#length, ...place })
    this.#lines.push(lines)
    this.#length += lengthInCodePoints(lines) + 1
  }

  /** The whole text; its last line ends as the others do. */
  build(): { readonly text: string; readonly origins: readonly Origin[] } {
    return { text: this.#lines.map((line) => `${line}\n`).join(''), origins: this.#origins }
  }
}
