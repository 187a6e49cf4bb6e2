/** The colours of one appearance. A tone has an ink for words and marks, a soft ground, and a fill that carries white words. */
export interface Palette {
  readonly ground: string
  readonly paper: string
  readonly sunken: string
  readonly line: string
  readonly lineStrong: string
  readonly ink: string
  readonly inkSoft: string
  readonly blue: string
  readonly blueSoft: string
  readonly blueFill: string
  readonly blueFillPressed: string
  readonly green: string
  readonly greenSoft: string
  readonly amber: string
  readonly amberSoft: string
  readonly red: string
  readonly redSoft: string
  readonly redFill: string
  readonly violet: string
  readonly violetSoft: string
  readonly grey: string
  readonly greySoft: string
}

/** By day. Blue is for action, green for done, amber for soon, red for late, violet for what waits for a ruling or an approval, grey for ended. */
export const light: Palette = {
  ground: '#f5f7fa',
  paper: '#ffffff',
  sunken: '#eef1f5',
  line: '#e1e6ec',
  lineStrong: '#8792a0',
  ink: '#171c22',
  inkSoft: '#505b67',
  blue: '#1c57c7',
  blueSoft: '#e8f0fe',
  blueFill: '#1f5fd6',
  blueFillPressed: '#174cb0',
  green: '#176f42',
  greenSoft: '#e3f4ea',
  amber: '#8f5200',
  amberSoft: '#fdf0d9',
  red: '#b8231b',
  redSoft: '#fdebe9',
  redFill: '#c8281e',
  violet: '#6a3db5',
  violetSoft: '#f1eafb',
  grey: '#5a6571',
  greySoft: '#eceff3',
}

/** By night: the same meanings, on dusk instead of paper. */
export const dark: Palette = {
  ground: '#0f1317',
  paper: '#181d23',
  sunken: '#22282f',
  line: '#2c343d',
  lineStrong: '#73808e',
  ink: '#eaeef3',
  inkSoft: '#aab4bf',
  blue: '#8db8ff',
  blueSoft: '#1b2b47',
  blueFill: '#2b67db',
  blueFillPressed: '#2258c0',
  green: '#6fd39c',
  greenSoft: '#17301f',
  amber: '#f0b45c',
  amberSoft: '#37290f',
  red: '#ff9a91',
  redSoft: '#3d1d1b',
  redFill: '#c9332a',
  violet: '#c4a5fb',
  violetSoft: '#2c2144',
  grey: '#a3adb8',
  greySoft: '#272e36',
}

/** Type: sizes in pixels, the line height that Chinese needs, and the fonts that the machines of offices and phones have. */
export const type = {
  family: '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif',
  sizes: { small: 12, desk: 14, body: 16, title: 20, display: 28 },
  lineHeight: 1.6,
} as const

/** The smallest side of anything that a finger must hit, in pixels. */
export const touchTarget = 44
