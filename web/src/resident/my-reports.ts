import { z } from 'zod'

/** What this device remembers of a report: enough to find it again, nothing of what was said. */
const MyReport = z.object({ number: z.string(), followCode: z.string(), category: z.string(), reportedAt: z.number() })
export type MyReport = z.infer<typeof MyReport>

const most = 20
const storedUnder = 'yiwang.my-reports'

/** The reports made from this device, the newest first. */
export function listMyReports(): readonly MyReport[] {
  return readMyReports(localStorage.getItem(storedUnder))
}

/** Remembers a report. */
export function keepMyReport(report: MyReport): void {
  localStorage.setItem(storedUnder, JSON.stringify(withReport(listMyReports(), report)))
}

/** Forgets all of them; the matters themselves stay. */
export function forgetMyReports(): void {
  localStorage.removeItem(storedUnder)
}

/** Reads what was kept; what cannot be read is nothing. */
export function readMyReports(text: string | null): readonly MyReport[] {
  if (text === null) return []
  try {
    const parsed = z.array(MyReport).safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : []
  } catch {
    return []
  }
}

/** The list with one more on top; one code stands in it once. */
export function withReport(reports: readonly MyReport[], report: MyReport): readonly MyReport[] {
  return [report, ...reports.filter((each) => each.followCode !== report.followCode)].slice(0, most)
}
