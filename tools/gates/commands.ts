import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A gate that is a program of its own: the compiler, the linter, the formatter, a generator's check. */
export interface Command {
  readonly name: string
  readonly rule: string
  readonly run: readonly [string, ...string[]]
  readonly remedy: string
}

const folders = ['src', 'tests', 'tools', 'bench', 'demo', 'simulators']

export function commandsOf(root: string): readonly Command[] {
  const present = folders.filter((folder) => existsSync(join(root, folder)))
  return [
    { name: 'types', rule: 'Every type is right.', run: ['tsc', '-p', '.'], remedy: 'Mend the types' },
    {
      name: 'lint',
      rule: 'No floating promise, no any, no forgotten case, nothing suspicious.',
      run: ['oxlint', '--format=unix', ...present],
      remedy: 'Mend it, or say why the rule does not fit, on the line',
    },
    {
      name: 'format',
      rule: 'Every file is formatted alike.',
      run: ['oxfmt', '--check', ...present],
      remedy: 'Run: npm run format',
    },
    ...generatorsOf(readdirSync(join(root, 'tools'))),
  ]
}

/** Each `tools/generate-<what>.ts` proves with --check that what it wrote is not stale. */
export function generatorsOf(tools: readonly string[]): readonly Command[] {
  return tools.flatMap((file): Command[] => {
    const what = /^generate-([a-z-]+)\.ts$/.exec(file)?.[1]
    if (what === undefined) return []
    return [
      {
        name: `generated ${what}`,
        rule: 'No generated file is stale.',
        run: ['node', '--import', './tools/tsx.mjs', `tools/${file}`, '--check'],
        remedy: `Run: npm run generate`,
      },
    ]
  })
}

/** Runs a command in the repository, the pinned programs first on its path; gives its output when it fails. */
export async function runCommand(
  root: string,
  { run: [program, ...args] }: Command,
): Promise<{ ok: boolean; output: string }> {
  const path = `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`
  return await new Promise((resolve) => {
    let output = ''
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, PATH: path, NO_COLOR: '1', FORCE_COLOR: '0' },
    })
    const hear = (chunk: Buffer): void => {
      output += chunk.toString()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', (error) => resolve({ ok: false, output: `${program}: ${error.message}` }))
    child.on('close', (code) => resolve({ ok: code === 0, output: output.trim() }))
  })
}
