/**
 * What `npm audit --json` said: `clean`, `holes` with a line for each, or `silent` when the registry gave no answer that can
 * be read. An answer that is no report is never taken for a clean one.
 */
export function readAudit(text) {
  const report = parse(text)
  const total = report?.metadata?.vulnerabilities?.total
  if (report?.error || typeof total !== 'number') return { kind: 'silent', lines: [reasonOf(report)] }
  if (total === 0) return { kind: 'clean', lines: [] }
  return { kind: 'holes', lines: holesOf(report) }
}

function holesOf({ vulnerabilities = {} }) {
  return Object.values(vulnerabilities).map(({ name, severity, range }) => `${name} ${range}: ${severity}`)
}

function reasonOf(report) {
  return report?.error?.summary || report?.message || 'no answer'
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
