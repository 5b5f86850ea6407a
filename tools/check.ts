// Every gate of the house, at once: npm run check. `--only=imports,readmes` runs some.
import { fileURLToPath } from 'node:url'
import { type Command, commandsOf, runCommand } from './gates/commands.ts'
import { describeFinding, type Gate } from './gates/gate.ts'
import { gates } from './gates/index.ts'
import { readTree, type SourceTree } from './gates/source-tree.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const mostShown = 40

interface Outcome {
  readonly name: string
  readonly rule: string
  readonly wrong: readonly string[]
  readonly ms: number
}

/** Runs the gates and tells each as it ends. The programs run beside the gates over the files. */
export async function checkAll(
  only?: readonly string[],
): Promise<{ readonly passed: number; readonly failed: number }> {
  const wanted = ({ name }: { readonly name: string }): boolean => only === undefined || only.includes(name)
  const started = commandsOf(root).filter(wanted).map(checkByCommand)
  const tree = readTree(root)
  const outcomes: Outcome[] = []
  for (const gate of gates.filter(wanted)) outcomes.push(checkFiles(gate, tree))
  for (const outcome of outcomes) tell(outcome)
  for (const running of started) {
    const outcome = await running
    tell(outcome)
    outcomes.push(outcome)
  }
  const failed = outcomes.filter(({ wrong }) => wrong.length > 0).length
  return { passed: outcomes.length - failed, failed }
}

function checkFiles(gate: Gate, tree: SourceTree): Outcome {
  const from = performance.now()
  const wrong = gate.check(tree).map(describeFinding)
  return { name: gate.name, rule: gate.rule, wrong, ms: performance.now() - from }
}

async function checkByCommand(command: Command): Promise<Outcome> {
  const from = performance.now()
  const { ok, output } = await runCommand(root, command)
  const wrong = ok ? [] : [...output.split('\n'), command.remedy]
  return { name: command.name, rule: command.rule, wrong, ms: performance.now() - from }
}

function tell({ name, rule, wrong, ms }: Outcome): void {
  const time = `${Math.round(ms)} ms`.padStart(8)
  if (wrong.length === 0) return console.log(`  ok   ${name.padEnd(22)}${time}`)
  console.log(`  FAIL ${name.padEnd(22)}${time}   ${rule}`)
  for (const line of wrong.slice(0, mostShown)) console.log(`         ${line}`)
  if (wrong.length > mostShown) console.log(`         and ${wrong.length - mostShown} more`)
}

async function main(): Promise<void> {
  const from = performance.now()
  const only = process.argv
    .find((word) => word.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',')
  const { passed, failed } = await checkAll(only)
  console.log(`${passed} gates passed, ${failed} failed, ${((performance.now() - from) / 1000).toFixed(1)} s`)
  process.exitCode = failed === 0 ? 0 : 1
}

if (import.meta.main) await main()
