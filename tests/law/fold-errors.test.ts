import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadLaw, tellLawErrors } from '../../src/law/index.ts'
import { loadTexts } from '../../src/platform/index.ts'

const { say } = loadTexts().in('en')
const edition = 'services/targeted-social-aid/2012-akmola.regulation.yaml'
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'law-'))
  cpSync('law', folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

async function toldAfter(file: string, what: string, by: string): Promise<string[]> {
  const path = join(folder, file)
  const before = readFileSync(path, 'utf8')
  expect(before).toContain(what)
  writeFileSync(path, before.replace(what, by))
  const { errors } = await loadLaw(folder)
  return tellLawErrors(errors, say)
}

test('a slip that takes the edition out is told once, and what follows from it is counted', async () => {
  const told = await toldAfter(edition, 'term: 7 working-days', 'term: seven days')
  expect(told).toHaveLength(2)
  expect(told[0]).toContain(`${edition}:`)
  expect(told[0]).toContain('promises.department.term')
  expect(told[1]).toMatch(/^ {2}and \d+ more that follow from it/)
})

test('a misspelt name is told at its first place with the number of the others', async () => {
  const told = await toldAfter(edition, '  executor: { at: "15(3)"', '  executer: { at: "15(3)"')
  const unknown = told.filter((line) => line.includes('There is no unit'))
  expect(unknown).toHaveLength(1)
  expect(told.some((line) => /^ {2}and in \d+ more places, lines \d+/.test(line))).toBe(true)
})

test('a dictionary that cannot be read is told, not each word of it', async () => {
  const told = await toldAfter('words/parts.yaml', 'words: parts', 'words: part')
  expect(told[0]).toContain('words/parts.yaml')
  expect(told.filter((line) => !line.startsWith(' '))).toHaveLength(1)
})

test('two slips of different files are two', async () => {
  await toldAfter('words/parts.yaml', 'words: parts', 'words: part')
  const told = await toldAfter('acts/kz-2009-237.yaml', 'kind: order', 'kind: orders')
  expect(told.filter((line) => !line.startsWith(' '))).toHaveLength(2)
})
