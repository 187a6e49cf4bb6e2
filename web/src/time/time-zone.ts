let districtZone = 'Asia/Shanghai'

/** The time zone that every screen counts days in: the district's, wherever the browser is. */
export function timeZone(): string {
  return districtZone
}

/** Called when the district is known. */
export function setTimeZone(zone: string): void {
  districtZone = zone
}
