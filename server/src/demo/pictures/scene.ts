import type { Moment } from '../demo-pictures.ts'
import type { Scene } from '../history/category-mix.ts'
import { subjects } from './subjects.ts'
import { stamp } from './paper.ts'

const fronts: readonly (readonly [wall: string, shade: string])[] = [
  ['#e8dcc8', '#c9754f'],
  ['#d7e0e6', '#4f7f9c'],
  ['#efe3d3', '#6f8f5f'],
  ['#dcd7e6', '#8a6f9c'],
]

/** A quiet street with something on it, before and after somebody has seen to it. */
export function drawScene(scene: Scene, moment: Moment): string {
  const isDark = scene === 'light'
  const [wall, shade] = fronts[scene.length % fronts.length] ?? ['#ddd', '#888']
  return `${backdrop(isDark)}${houses(wall, shade, isDark)}${ground(isDark)}${subjects[scene](moment)}${stamp()}`
}

function backdrop(isDark: boolean): string {
  return `<rect width="480" height="360" fill="${isDark ? '#26344a' : '#cfe3ee'}"/>${isDark ? '<circle cx="70" cy="46" r="16" fill="#e9e4c9"/>' : '<ellipse cx="90" cy="52" rx="46" ry="13" fill="#fff" opacity=".8"/><ellipse cx="280" cy="34" rx="60" ry="11" fill="#fff" opacity=".6"/>'}`
}

function houses(wall: string, shade: string, isDark: boolean): string {
  const pane = isDark ? '#16202e' : '#9fb8c6'
  function house(x: number, top: number, fill: string): string {
    const panes = [0, 1, 2].flatMap((row) =>
      [0, 1, 2].map((column) => `<rect x="${x + 16 + column * 40}" y="${top + 18 + row * 34}" width="24" height="20" fill="${pane}"/>`),
    )
    return `<rect x="${x}" y="${top}" width="136" height="${216 - top}" fill="${fill}"/>${panes.join('')}<rect x="${x}" y="176" width="136" height="40" fill="${shade}"/><rect x="${x + 48}" y="184" width="38" height="32" fill="#3d4652"/>`
  }
  const dim = isDark ? ' opacity=".55"' : ''
  return `<g${dim}>${house(-20, 60, wall)}${house(124, 84, '#f3efe6')}${house(268, 48, wall)}${house(412, 76, '#e6ebe4')}</g>`
}

function ground(isDark: boolean): string {
  const [walk, kerb, road] = isDark ? ['#4d5663', '#6b7480', '#333b47'] : ['#c3c1ba', '#e1dfd8', '#7b8087']
  const tiles = Array.from({ length: 13 }, (_, index) => `<path d="M${index * 40} 216l-26 52" stroke="#00000022" stroke-width="2"/>`).join(
    '',
  )
  return `<rect y="216" width="480" height="52" fill="${walk}"/>${tiles}<rect y="268" width="480" height="8" fill="${kerb}"/><rect y="276" width="480" height="84" fill="${road}"/><path d="M10 326h70m50 0h70m50 0h70m50 0h70" stroke="#f0eee6" stroke-width="5" opacity=".8"/>`
}
