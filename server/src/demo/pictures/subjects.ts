import type { Moment } from '../demo-pictures.ts'
import type { Scene } from '../history/category-mix.ts'

type Draw = (moment: Moment) => string

function choose(before: string, after: string): Draw {
  return (moment) => (moment === 'before' ? before : after)
}

function bag(x: number, y: number, fill: string): string {
  return `<path d="M${x} ${y}q-16-4-14-24q4-14 12-16l2-8h6l2 8q12 4 12 18q0 20-20 22z" fill="${fill}"/>`
}

function bin(x: number): string {
  return `<rect x="${x}" y="206" width="34" height="46" rx="3" fill="#3c7a57"/><rect x="${x - 3}" y="198" width="40" height="10" rx="3" fill="#2f6146"/><circle cx="${x + 8}" cy="254" r="5" fill="#222"/><circle cx="${x + 27}" cy="254" r="5" fill="#222"/>`
}

function car(x: number, y: number, fill: string): string {
  return `<path d="M${x} ${y}v-22l18-4 20-22h56l24 22 20 6v20z" fill="${fill}"/><path d="M${x + 26} ${y - 27}l15-16h22v16zM${x + 70} ${y - 43}h22l16 16h-38z" fill="#dcebf2"/><circle cx="${x + 30}" cy="${y}" r="13" fill="#23272d"/><circle cx="${x + 108}" cy="${y}" r="13" fill="#23272d"/><circle cx="${x + 30}" cy="${y}" r="5" fill="#aaa"/><circle cx="${x + 108}" cy="${y}" r="5" fill="#aaa"/>`
}

function cone(x: number, y: number): string {
  return `<path d="M${x - 16} ${y}h32l-4-6h-24z" fill="#b4501f"/><path d="M${x - 11} ${y - 6}l8-34h6l8 34z" fill="#e8702a"/><path d="M${x - 7} ${y - 22}h14l2 8h-18z" fill="#fff"/>`
}

function bicycle(x: number, turn: number): string {
  return `<g transform="translate(${x} 250) rotate(${turn})" fill="none" stroke="#2a6f9e" stroke-width="4"><circle r="15" stroke="#333"/><circle cx="44" r="15" stroke="#333"/><path d="M0 0l14-24h22l8 24M14-24l12 24h18M36-24l2-8h10M12-30h-8"/></g>`
}

function tree(x: number, turn = 0): string {
  return `<g transform="rotate(${turn} ${x} 262)"><rect x="${x - 6}" y="170" width="12" height="92" fill="#7a5a3c"/><circle cx="${x}" cy="140" r="42" fill="#5c8f54"/><circle cx="${x - 30}" cy="158" r="28" fill="#4f8149"/><circle cx="${x + 30}" cy="156" r="30" fill="#6b9e60"/></g>`
}

function lamp(isOn: boolean): string {
  return `<path d="M240 264V96q0-16 16-16h52" fill="none" stroke="#aab4bf" stroke-width="7"/><rect x="296" y="76" width="40" height="10" rx="4" fill="${isOn ? '#fff3b8' : '#3a4452'}"/>${isOn ? '<path d="M300 86h32l86 190H214z" fill="#ffe9a0" opacity=".32"/><ellipse cx="316" cy="280" rx="100" ry="16" fill="#ffe9a0" opacity=".35"/>' : ''}`
}

function board(turn: number): string {
  return `<g transform="rotate(${turn} 150 120)"><rect x="150" y="116" width="170" height="44" fill="#b33d3d"/><text x="235" y="146" font-size="22" text-anchor="middle" fill="#fff" font-family="Noto Sans CJK SC">便民小店</text></g>`
}

const fence =
  '<path d="M60 268v-60h300v60" fill="#3f78a8"/><path d="M60 222h300M60 250h300" stroke="#e8eef2" stroke-width="4"/><path d="M120 208v60m60-60v60m60-60v60m60-60v60" stroke="#2f5f88" stroke-width="3"/>'
function stall(x: number): string {
  return `<path d="M${x} 196h110l10 22H${x - 10}z" fill="#d9542b"/><path d="M${x + 18} 196h22l2 22h-28zM${x + 66} 196h22l6 22h-28z" fill="#f6e7d8"/><rect x="${x}" y="240" width="110" height="26" fill="#9a7a52"/><path d="M${x + 4} 218v48m102-48v48" stroke="#666" stroke-width="4"/><circle cx="${x + 24}" cy="236" r="8" fill="#e0a83c"/><circle cx="${x + 44}" cy="236" r="8" fill="#c84b3a"/><circle cx="${x + 64}" cy="236" r="8" fill="#6f9f3e"/><circle cx="${x + 84}" cy="236" r="8" fill="#e0a83c"/>`
}

function bench(isWhole: boolean): string {
  return `<path d="M150 262v-28m140 28v-28" stroke="#4b5560" stroke-width="8"/><rect x="136" y="226" width="168" height="9" fill="#a8763f"/>${isWhole ? '<rect x="136" y="210" width="168" height="9" fill="#a8763f"/><rect x="136" y="194" width="168" height="9" fill="#a8763f"/>' : '<rect x="136" y="194" width="60" height="9" fill="#8d6536" transform="rotate(16 140 198)"/><path d="M240 240l46 18" stroke="#8d6536" stroke-width="9"/>'}<path d="M150 232v-44m140 44v-44" stroke="#4b5560" stroke-width="6"/>`
}

/** What stands or lies on the street. */
export const subjects: Readonly<Record<Scene, Draw>> = {
  rubbish: choose(
    `${bin(190)}${bag(250, 262, '#3b3f46')}${bag(280, 256, '#55606b')}${bag(306, 264, '#2f343a')}${bag(266, 276, '#6d7781')}<path d="M330 262l40-8 6 12-38 8z" fill="#b98a55"/><path d="M150 270l30-6m-44 18l20 4m190-2l28 6" stroke="#e9e3d2" stroke-width="5"/><circle cx="352" cy="282" r="6" fill="#c84b3a"/>`,
    `${bin(190)}${bin(236)}`,
  ),
  road: choose(
    '<path d="M170 312q20-18 70-14t66 14q6 18-40 24t-78-4q-28-8-18-20z" fill="#3e4247"/><path d="M188 314q24-10 54-8t42 10q-8 10-46 12t-50-14z" fill="#26292d"/><path d="M150 306l-30-8m190 20l36 10m-130-32l10-14" stroke="#4a4e53" stroke-width="4" fill="none"/>',
    '<path d="M160 298h160l10 40H146z" fill="#5f646b"/><path d="M160 298h160" stroke="#777c83" stroke-width="3"/>',
  ),
  cover: choose(
    `<ellipse cx="240" cy="318" rx="48" ry="17" fill="#1c1f23"/><path d="M208 308q30-14 70 0l-20 6q-20 6-44 2z" fill="#565b62"/>${cone(180, 318)}`,
    '<ellipse cx="240" cy="318" rx="50" ry="18" fill="#50555c"/><ellipse cx="240" cy="317" rx="43" ry="14" fill="#676d75"/><path d="M206 314h68m-72 6h76m-58-11v18m18-19v20m18-19v18" stroke="#50555c" stroke-width="3"/>',
  ),
  parking: choose(
    `${car(60, 256, '#d8dade')}${car(222, 252, '#7d2f2f')}`,
    '<path d="M96 262v-26m60 26v-26m60 26v-26m60 26v-26m60 26v-26" stroke="#e8c23a" stroke-width="8" stroke-linecap="round"/>',
  ),
  bicycles: choose(
    [bicycle(70, 0), bicycle(110, 18), bicycle(150, -12), bicycle(240, 10), bicycle(290, -24), bicycle(330, 4)].join(''),
    `<path d="M60 266h170v-40H60z" fill="none" stroke="#fff" stroke-width="4"/>${[80, 130, 170].map((x) => bicycle(x, 0)).join('')}`,
  ),
  tree: choose(tree(250, 74), `<rect x="226" y="250" width="48" height="14" fill="#8d6f4d"/>${tree(250)}`),
  water: choose(
    '<path d="M0 284q120-16 240-6t240-2v84H0z" fill="#7f9a95" opacity=".92"/><path d="M40 304q40-8 80 0m60 20q50-8 90 0m40-30q50-6 80 0" stroke="#d5e3df" stroke-width="3" fill="none"/><rect x="300" y="292" width="26" height="14" fill="#b98a55" transform="rotate(12 310 298)"/>',
    '<path d="M216 282h64v18h-64z" fill="#4b5157"/><path d="M224 284v14m10-14v14m10-14v14m10-14v14m10-14v14" stroke="#23262a" stroke-width="4"/>',
  ),
  light: (moment) => lamp(moment === 'after'),
  sign: choose(
    `${board(17)}<path d="M322 170l4 30" stroke="#333" stroke-width="3"/><rect x="60" y="232" width="44" height="32" fill="#d8b23c"/><rect x="350" y="226" width="40" height="40" fill="#c2577a"/>`,
    board(0),
  ),
  site: choose(
    '<path d="M90 268q60-70 130-40t120-6q40 10 60 46z" fill="#a98a62"/><path d="M150 238q30-24 60-4m30 10q40-20 70 0" stroke="#8c7150" stroke-width="5" fill="none"/><ellipse cx="180" cy="190" rx="110" ry="34" fill="#d8c7a8" opacity=".55"/><ellipse cx="300" cy="206" rx="90" ry="26" fill="#d8c7a8" opacity=".5"/>',
    `${fence}<path d="M90 208q60-34 130-20t110 20z" fill="#4d7f4a"/>`,
  ),
  stall: choose(
    `${stall(110)}${stall(250)}<path d="M150 190q-8-20 4-34t-4-34" stroke="#8a8f95" stroke-width="7" fill="none" opacity=".6"/>`,
    '<path d="M70 262h300" stroke="#e8c23a" stroke-width="5" stroke-dasharray="18 10"/>',
  ),
  fitting: (moment) => `${bench(moment === 'after')}${moment === 'before' ? cone(340, 264) : ''}`,
}
