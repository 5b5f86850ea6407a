import { describe, expect, it } from 'vitest'
import { countTests, type VitestReport } from '../../tools/count-tests.ts'

const report = (part: Partial<VitestReport>): VitestReport => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  testResults: [],
  ...part,
})

describe('the totals of a test run', () => {
  it('are those of the report when all is well', () => {
    expect(countTests(report({}), 0, '/q')).toEqual({ passed: 3, failed: 0, remarks: [] })
  })

  it('count a failed test once, not its file as well', () => {
    const testResults = [{ name: '/q/a.test.ts', status: 'failed', assertionResults: [{ status: 'failed' }] }]
    expect(countTests(report({ numFailedTests: 1, testResults }), 1, '/q').failed).toBe(1)
  })

  it('count a file that could not be loaded', () => {
    const testResults = [{ name: '/q/a.test.ts', status: 'failed', message: 'no such module', assertionResults: [] }]
    expect(countTests(report({ testResults }), 1, '/q')).toEqual({
      passed: 3,
      failed: 1,
      remarks: ['a.test.ts failed outside its tests: no such module'],
    })
  })

  it('count a run that ended badly outside every test, and one without a report', () => {
    expect(countTests(report({}), 1, '/q').failed).toBe(1)
    expect(countTests(null, 0, '/q').failed).toBe(1)
  })

  it('tell of skipped tests', () => {
    expect(countTests(report({ numPendingTests: 2 }), 0, '/q').remarks).toEqual(['2 tests were skipped'])
  })
})
