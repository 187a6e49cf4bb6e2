interface Size {
  readonly width: number
  readonly height: number
}

/** The size in pixels at which a picture's longer side is at most `side`; a smaller one keeps its size. */
export function fitWithin(size: Size, side: number): Size {
  const share = Math.min(1, side / Math.max(size.width, size.height))
  return { width: Math.max(1, Math.round(size.width * share)), height: Math.max(1, Math.round(size.height * share)) }
}
