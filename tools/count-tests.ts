import { relative } from 'node:path'

/** What is read of vitest's JSON report. */
export interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message?: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

export interface Counted {
  readonly passed: number
  readonly failed: number
  readonly remarks: readonly string[]
}

/**
 * Counts tests so that nothing broken passes for nothing: a file that cannot be loaded is a failure although it
 * has no failed test, and so are a run without a report and one that ended badly for a reason outside any test.
 */
export function countTests(report: VitestReport | null, exitCode: number, root: string): Counted {
  if (report === null) return { passed: 0, failed: 1, remarks: ['vitest ended without a report'] }
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  const remarks = broken.map(
    ({ name, message }) => `${relative(root, name)} failed outside its tests: ${message ?? ''}`,
  )
  if (report.numPendingTests > 0) remarks.push(`${report.numPendingTests} tests were skipped`)
  let failed = report.numFailedTests + broken.length
  if (exitCode !== 0 && failed === 0) {
    failed = 1
    remarks.push('vitest failed outside the tests: read its output above')
  }
  return { passed: report.numPassedTests, failed, remarks }
}
