/** The name of the unique constraint that a statement ran into, on either engine. */
export function findViolated(error: unknown): string | undefined {
  const { code, constraint } = error as { code?: string; constraint?: string }
  return code === '23505' ? constraint : undefined
}
