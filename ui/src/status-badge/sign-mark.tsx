import type { ReactNode } from 'react'

import type { Sign } from './tone.ts'

const drawings: Readonly<Record<Sign, ReactNode>> = {
  ring: <circle cx="8" cy="8" r="5" />,
  half: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11Z" fill="currentColor" />
    </>
  ),
  arrow: <path d="M2.5 8h10M8.5 4l4 4-4 4" />,
  turning: <path d="M13.5 8A5.5 5.5 0 1 1 8 2.5M8 5.2V8l2 1.6" />,
  eye: (
    <>
      <path d="M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8Z" />
      <circle cx="8" cy="8" r="1.6" fill="currentColor" />
    </>
  ),
  check: <path d="M2.8 8.6 6.4 12l6.8-8" strokeWidth="2" />,
  dash: <path d="M3 8h10" strokeWidth="2" />,
  back: <path d="M6 3.5 2.5 7 6 10.5M2.8 7h6.7a3.5 3.5 0 0 1 0 7H8" />,
  scales: <path d="M8 2v12M3 4.5h10M3 4.5 1.3 9h3.4ZM13 4.5 11.3 9h3.4ZM5.5 14h5" />,
  bars: <path d="M5.5 3.5v9M10.5 3.5v9" strokeWidth="2.2" />,
  square: <rect x="4" y="4" width="8" height="8" fill="currentColor" stroke="none" />,
  cross: <path d="m3.8 3.8 8.4 8.4M12.2 3.8l-8.4 8.4" strokeWidth="2" />,
  again: <path d="M13 5.2A5.6 5.6 0 1 0 13.6 8M13.4 2.2v3.2h-3.2" />,
  join: <path d="M3 3c0 4 5 4 5 8v2.5M13 3c0 4-5 4-5 8M5.8 11.5 8 13.8l2.2-2.3" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M8 4.8V8l2.2 1.5" />
    </>
  ),
  triangle: <path d="M8 2.4 14.3 13.2H1.7ZM8 6.4v3M8 11v.4" />,
  alarm: (
    <>
      <path d="M5.2 1.8h5.6l3.4 3.4v5.6l-3.4 3.4H5.2l-3.4-3.4V5.2Z" fill="currentColor" stroke="none" />
      <path d="M8 4.6v4.2M8 11v.5" stroke="var(--paper)" strokeWidth="1.8" />
    </>
  ),
}

/** A small drawn sign in the colour of the words around it; the word beside it says what it means. */
export function SignMark({ sign, size = 14 }: { readonly sign: Sign; readonly size?: number }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {drawings[sign]}
    </svg>
  )
}
