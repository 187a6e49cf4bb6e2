import type { Phrases } from '../phrases.ts'
import type { comparison as zh } from '../zh-cn/comparison.ts'

/** Words of comparing work reports side by side. */
export const comparison: Phrases<typeof zh> = {
  title: 'Reports side by side',
  lead: 'The same indicators of several work reports: what was done the year before and what is planned, in this district and in others.',
  choose: 'Which reports are compared',
  newest: 'All reports of the newest two years; choose others here',
  print: 'Print',
  indicator: 'Indicator',
  report: '{{place}} {{year}}',
  own: 'This district',
  done: 'Done',
  planned: 'Planned',
  onlyShared: 'Only indicators that several reports have',
  empty: 'No reports to compare yet',
  emptyHow: 'Take in the work report of this district or of another; what they say of the same indicator stands here side by side.',
  toReports: 'Take in a report',
}
