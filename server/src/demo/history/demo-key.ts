/** How the intake keys of everything begin that the demo reports by itself; what visitors report has none of these. */
export const demoKeyPrefix = 'demo:'

/** The intake key of something that the demo reports. */
export function demoKey(id: string): string {
  return `${demoKeyPrefix}${id}`
}
