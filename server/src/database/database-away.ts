/** The database cannot be reached, or not in time: the same question may be asked again later. */
export class DatabaseAway extends Error {
  readonly code = 'YIWANG_AWAY'

  constructor(message: string) {
    super(message)
    this.name = 'DatabaseAway'
  }
}
