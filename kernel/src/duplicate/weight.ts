/** What a matter's weight is made of: how many different people reported it, and how much its area usually reports. */
export interface WeightFacts {
  /** Different people, 1 or more: who reports ten times counts once. */
  readonly reporters: number
  /** Reports of the area (its community) within the counting period. */
  readonly areaReports: number
  /** The mean of `areaReports` over the district's areas. */
  readonly meanReports: number
}

/** Reports of an ordinary area that every area is credited with, so that a quiet one is not blown up by its silence. */
const credit = 30

/**
 * How heavily a matter weighs in the inbox: 1 + log2(reporters) / √(usual rate of its area), where the usual rate is
 * (areaReports + 30) / (meanReports + 30). A single report always weighs 1. Every doubling of the reporters adds the same,
 * so thirty weigh about six times one and not thirty times. The rate is shrunk towards 1 by 30 reports, and only its root
 * divides: an area that reports four times as much as others needs twice the doublings, because part of its reports tells
 * of more people or more trouble and not of louder people (over-reporting, arXiv 2204.08620).
 */
export function matterWeight({ reporters, areaReports, meanReports }: WeightFacts): number {
  const rate = (Math.max(0, areaReports) + credit) / (Math.max(0, meanReports) + credit)
  return 1 + Math.log2(Math.max(1, reporters)) / Math.sqrt(rate)
}
