import type { ExpressionSpecification } from 'maplibre-gl'

/** From little to much: the light of the dusk map. What is late is told in amber and red, never by this. */
export const lights = ['#173450', '#1f5a8c', '#3d94cc', '#8fd3f2', '#eefaff'] as const

/** Hardly anything late, a share of it, much of it. */
export const lateness = ['#4aa3dd', '#f0b45c', '#ff5d4d'] as const

/** The light of a number between nothing and the most there is. */
export function lightOf(value: ExpressionSpecification, most: number): ExpressionSpecification {
  const top = Math.max(1, most)
  return [
    'interpolate',
    ['linear'],
    ['sqrt', ['/', value, top]],
    ...lights.flatMap((light, index) => [index / (lights.length - 1), light]),
  ] as unknown as ExpressionSpecification
}
