export { countAlarms, type Alarms, type CategoryDays } from './count-alarms.ts'
export { comparedWeeks, isUnusual, judgeCount, unusualBelow, type Judged } from './unusual.ts'
