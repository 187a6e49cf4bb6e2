import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { papers, pictureName, scenes, type Moment } from '../demo-pictures.ts'
import { drawPaper } from './paper.ts'
import { drawScene } from './scene.ts'

const [width, height] = [480, 360]

/** `node server/src/demo/pictures/draw-pictures.ts [chromium]` draws every picture of the demo anew. */
function drawAll(browser: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'yiwang-pictures-'))
  const moments: readonly Moment[] = ['before', 'after']
  const pictures = [
    ...scenes.flatMap((scene) => moments.map((moment) => ({ name: pictureName(scene, moment), body: drawScene(scene, moment) }))),
    ...papers.map((paper) => ({ name: paper, body: drawPaper(paper) })),
  ]
  for (const { name, body } of pictures) {
    const page = join(folder, `${name}.html`)
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 480 360">${body}</svg>`
    writeFileSync(page, `<!doctype html><meta charset="utf-8"><style>body{margin:0;overflow:hidden}svg{display:block}</style>${svg}`)
    const target = fileURLToPath(new URL(`${name}.png`, import.meta.url))
    execFileSync(
      browser,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--hide-scrollbars',
        `--window-size=${width},${height}`,
        `--user-data-dir=${folder}/profile`,
        `--screenshot=${target}`,
        page,
      ],
      { stdio: 'ignore' },
    )
  }
  rmSync(folder, { recursive: true, force: true })
}

drawAll(process.argv[2] ?? '/usr/bin/chromium')
