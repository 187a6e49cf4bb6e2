import type { Figure } from './figure/figure.ts'
import type { Pledge } from './pledge/pledge.ts'
import type { Section, Sentence } from './section/section.ts'

/** Figures of the same indicator: what was reached and what is planned, as indexes of the report's figures. */
export type Link = {
  readonly subject: string
  readonly done: readonly number[]
  readonly planned: readonly number[]
}

/** A work report as it was read: pure structure over the document's text, every offset in code points. */
export type Report = {
  readonly name: string
  readonly text: string
  readonly title: string | null
  /** The year the report plans; its review is of the year before. */
  readonly year: number | null
  readonly sections: readonly Section[]
  readonly sentences: readonly Sentence[]
  readonly figures: readonly Figure[]
  readonly pledges: readonly Pledge[]
  readonly links: readonly Link[]
}
