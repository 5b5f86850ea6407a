import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandsOf, generatorsOf, runCommand } from '../../tools/gates/commands.ts'

// The compiler, the linter and the formatter are given a small tree of their own, with the settings of this one.
const here = fileURLToPath(new URL('../..', import.meta.url))
let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'qyzmet-gates-'))
  mkdirSync(join(root, 'src'))
  mkdirSync(join(root, 'tools'))
  for (const file of ['tsconfig.json', '.oxlintrc.json', '.oxfmtrc.json', 'package.json'])
    cpSync(join(here, file), join(root, file))
  symlinkSync(join(here, 'node_modules'), join(root, 'node_modules'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

async function run(name: string, text: string): Promise<{ ok: boolean; output: string }> {
  writeFileSync(join(root, 'src/a.ts'), text)
  writeFileSync(join(root, 'tools/b.ts'), 'export const b = 1\n')
  const command = commandsOf(root).find((each) => each.name === name)
  if (command === undefined) throw new Error(`no command ${name}`)
  return await runCommand(root, command)
}

const clean = `export async function later(): Promise<number> {\n  return await Promise.resolve(1)\n}\n`

describe('the compiler', () => {
  it('passes what is right', async () => expect(await run('types', clean)).toEqual({ ok: true, output: '' }))
  it('finds a wrong type', async () => {
    const { ok, output } = await run('types', "export const count: number = 'one'\n")
    expect(ok).toBe(false)
    expect(output).toContain('src/a.ts(1,14)')
  })
})

describe('the linter', () => {
  it('passes what is right', async () => expect((await run('lint', clean)).ok).toBe(true))
  it.each([
    ['a floating promise', `${clean}later()\n`, 'no-floating-promises'],
    ['a promise where a yes or no stands', `${clean}export const x = later() ? 1 : 2\n`, 'no-misused-promises'],
    ['any', 'export const x = (y: any): unknown => y\n', 'no-explicit-any'],
    [
      'a case that was forgotten',
      "export function f(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n      return 1\n  }\n  return 2\n}\n",
      'switch-exhaustiveness-check',
    ],
  ])('finds %s', async (_, text, rule) => {
    const { ok, output } = await run('lint', text)
    expect([ok, output.includes(rule)]).toEqual([false, true])
  })
})

describe('the formatter', () => {
  it('passes what is right', async () => expect((await run('format', clean)).ok).toBe(true))
  it('finds what is not', async () => expect((await run('format', 'export const x = "a";\n')).ok).toBe(false))
})

describe('the check of a generated file', () => {
  const [command] = generatorsOf(['check.ts', 'generate.ts', 'generate-keys.ts', 'generate-keys.test.ts'])

  it('is asked of every generator and of nothing else', () => {
    expect(command?.run.slice(-2)).toEqual(['tools/generate-keys.ts', '--check'])
    expect(generatorsOf(['check.ts', 'generate.ts', 'link-runtime.mjs'])).toEqual([])
  })

  it.each([
    ['fresh', 0, true],
    ['stale', 1, false],
  ])('is passed on: %s', async (_, code, ok) => {
    if (command === undefined) throw new Error('no generator found')
    writeFileSync(join(root, 'tools/tsx.mjs'), '')
    writeFileSync(join(root, 'tools/generate-keys.ts'), `console.error('keys'); process.exitCode = ${code}\n`)
    expect(await runCommand(root, command)).toEqual({ ok, output: 'keys' })
  })

  it('a program that is not there is a failure, not silence', async () => {
    const missing = await runCommand(root, { name: 'x', rule: '', run: ['no-such-program'], remedy: '' })
    expect([missing.ok, missing.output.includes('no-such-program')]).toEqual([false, true])
  })
})
