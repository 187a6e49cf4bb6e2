/** How large a demo is to be: how many days of history, how many reports on an ordinary workday, how many unit grids. */
export interface Scale {
  readonly days: number
  readonly rate: number
  readonly grids: number
}

/** Scales that have a name. Nanshan's published size: 1,978 unit grids, some 573,000 matters in a year. */
export const scales = { nanshan: { days: 365, rate: 1606, grids: 1978 } } as const satisfies Readonly<Record<string, Scale>>
