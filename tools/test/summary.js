/**
 * The lines at the end of a test run; the last is always `N passed, N failed`. A step that was not run counts as nothing,
 * unless `strict` (CI): then it fails once, and every skipped test fails too.
 */
export function summarise(results, { strict, missing }) {
  const notRun = results.filter((result) => result.notRun)
  const skipped = sum(results, 'skipped')
  const failed = sum(results, 'failed') + (strict ? notRun.length + skipped : 0)
  return {
    failed,
    lines: [
      '',
      ...results.map(presentResult),
      ...missing.map((sentence) => `missing: ${sentence}`),
      ...notRun.map(({ name, notRun: why }) => `NOT RUN: ${name}: ${why}`),
      ...(skipped > 0 ? [`SKIPPED: ${skipped} tests`] : []),
      ...(strict && notRun.length + skipped > 0 ? ['With CI=true what was not run or skipped counts as failed.'] : []),
      `${sum(results, 'passed')} passed, ${failed} failed`,
    ],
  }
}

function sum(results, key) {
  return results.reduce((total, result) => total + (result[key] ?? 0), 0)
}

function presentResult(result) {
  return `${findMark(result)} ${result.name.padEnd(44)} ${result.seconds.toFixed(1).padStart(6)} s  ${presentCounts(result)}`
}

function findMark({ failed, notRun }) {
  if (notRun) return '–'
  return failed > 0 ? '✗' : '✓'
}

function presentCounts({ passed, failed, skipped, notRun }) {
  if (notRun) return 'not run'
  return [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`].filter(Boolean).join(', ')
}
