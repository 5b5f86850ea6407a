// Everything that must be right: the gates, then every test, browser journeys included. npm test
// Words after `--` go to vitest: npm test -- src/law. The last line is `N passed, N failed`.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkAll } from './check.ts'
import { countTests, type Counted, type VitestReport } from './count-tests.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

async function main(words: readonly string[]): Promise<number> {
  console.log('Gates')
  const gates = await checkAll()
  console.log('\nTests')
  const tests = await runTests(words)
  for (const line of tests.remarks) console.log(line)
  const failed = gates.failed + tests.failed
  console.log(
    `\ngates: ${gates.passed} passed, ${gates.failed} failed · tests: ${tests.passed} passed, ${tests.failed} failed`,
  )
  console.log(`${gates.passed + tests.passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

async function runTests(words: readonly string[]): Promise<Counted> {
  const folder = mkdtempSync(join(tmpdir(), 'qyzmet-test-'))
  const report = join(folder, 'report.json')
  try {
    const code = await runVitest([
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...words,
    ])
    return countTests(readReport(report), code, root)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Vitest is a program of node: started by this very node, whatever stands first on the path. */
async function runVitest(args: readonly string[]): Promise<number> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  return await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vitest, ...args], { cwd: root, stdio: 'inherit' })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

function readReport(file: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport
  } catch {
    return null
  }
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2))
