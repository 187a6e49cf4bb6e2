import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { contrastOf } from './contrast.ts'
import { dark, light, type Palette } from './tokens.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const [byDay = '', nights = ''] = css.split('@media')
const [byNight = '', onTheWall = ''] = nights.split('/* A wall')

const tones = ['blue', 'green', 'amber', 'red', 'violet', 'grey'] as const

function propertyOf(name: string): string {
  return `--${name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`
}

describe.each<[string, Palette, string]>([
  ['by day', light, byDay],
  ['by night', dark, byNight],
  ['on the wall', dark, onTheWall],
])('the colours %s', (_when, palette, sheet) => {
  it.each(Object.entries(palette))('%s stands in the style sheet with the same value', (name, value) => {
    expect(sheet).toContain(`${propertyOf(name)}: ${value};`)
  })

  it.each(['ground', 'paper', 'sunken'] as const)('words can be read on %s', (back) => {
    expect(contrastOf(palette.ink, palette[back])).toBeGreaterThanOrEqual(7)
    expect(contrastOf(palette.inkSoft, palette[back])).toBeGreaterThanOrEqual(4.5)
  })

  it.each(tones)('words in %s can be read on paper, on the ground and on their own soft ground', (tone) => {
    const behind = [palette.paper, palette.ground, palette[`${tone}Soft`]]
    for (const back of behind) expect(contrastOf(palette[tone], back)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['blueFill', 'blueFillPressed', 'redFill'] as const)('white words can be read on %s', (fill) => {
    expect(contrastOf('#ffffff', palette[fill])).toBeGreaterThanOrEqual(4.5)
  })

  it('the border of a field can be seen', () => {
    expect(contrastOf(palette.lineStrong, palette.paper)).toBeGreaterThanOrEqual(3)
  })
})
