export { headlineIndicator, scoreSheetNames, scoreSheets, type ScoreSheet, type ScoreSheetName } from './score-sheets.ts'
export { findStandardIndicator, standardIndicators } from './standard-indicators.ts'
