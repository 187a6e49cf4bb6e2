import { readFile } from 'node:fs/promises'

import type { Scene } from './history/category-mix.ts'

/** The shown moment of a scene. */
export type Moment = 'before' | 'after'

/** Every scene that has pictures. */
export const scenes = [
  'rubbish',
  'road',
  'cover',
  'parking',
  'bicycles',
  'tree',
  'water',
  'light',
  'sign',
  'site',
  'stall',
  'fitting',
] as const satisfies readonly Scene[]

/** Papers that stand for notices and records. */
export const papers = ['paper-notice', 'paper-agreement', 'paper-record'] as const

/** A picture of the demo with its bytes. */
export interface DemoPicture {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The name of the picture of a scene. */
export function pictureName(scene: Scene, moment: Moment): string {
  return `${scene}-${moment}`
}

/** Reads every picture of the demo; they lie beside this file, drawn by `pictures/draw-pictures.ts`. */
export async function readPictures(): Promise<readonly DemoPicture[]> {
  const names = [...scenes.flatMap((scene) => [pictureName(scene, 'before'), pictureName(scene, 'after')]), ...papers]
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(new URL(`pictures/${name}.png`, import.meta.url)) })))
}
