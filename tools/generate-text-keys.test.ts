import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const node = join(root, 'node_modules/.bin/node')

describe('The generated keys of texts', () => {
  // A copy of what the tool reads, so that a deliberate fault harms nobody.
  const copy = mkdtempSync(join(tmpdir(), 'qz-text-keys-'))
  for (const path of ['src/platform/texts', 'src/kernel', 'tools/generate-text-keys.ts', 'package.json'])
    cpSync(join(root, path), join(copy, path), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  cpSync(join(root, 'texts/format.yaml'), join(copy, 'texts/format.yaml'))
  const tool = (...args: string[]): ReturnType<typeof spawnSync> =>
    spawnSync(node, ['tools/generate-text-keys.ts', ...args], { cwd: copy, encoding: 'utf8' })

  afterAll(() => rmSync(copy, { recursive: true }))

  it('are written once and found fresh after', () => {
    execFileSync(node, ['tools/generate-text-keys.ts'], { cwd: copy })
    expect(tool('--check').status).toBe(0)
  })

  it('are found stale when a text was added, with the command that repairs', () => {
    writeFileSync(join(copy, 'texts/new.yaml'), 'new: { title: { kk: Жаңа, ru: Новый, en: New } }\n')
    const { status, stderr } = tool('--check')
    expect(status).toBe(1)
    expect(stderr).toContain('Run: node tools/generate-text-keys.ts')
  })

  it('are refused when a text is wrong, with its place', () => {
    writeFileSync(join(copy, 'texts/new.yaml'), 'new: { title: { kk: Жаңа, ru: Новый } }\n')
    const { status, stderr } = tool('--check')
    expect(status).toBe(1)
    expect(stderr).toContain('texts/new.yaml:1:8: new.title: says nothing in en')
  })
})
