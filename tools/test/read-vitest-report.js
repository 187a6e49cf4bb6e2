/**
 * Counts a report of vitest's JSON reporter. A file that could not be loaded holds no tests and counts as one failure,
 * and so does a run that ended badly though every test passed (an error nobody caught).
 */
export function readVitestReport(report, exitCode) {
  const brokenFiles = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
  const found = report.numFailedTests + brokenFiles.length
  return {
    passed: report.numPassedTests,
    failed: found === 0 && exitCode !== 0 ? 1 : found,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
