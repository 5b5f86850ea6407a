import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadLaw, tellLawError, type LawLoad } from '../../src/law/index.ts'
import { loadTexts } from '../../src/platform/index.ts'
import { wrongEditions, type WrongFile } from './wrong-files.ts'

const file = 'services/targeted-social-aid/2012-akmola.regulation.yaml'
const id = 'targeted-social-aid/2012-akmola'
const right = await loadLaw('law')
const texts = loadTexts()
const folder = mkdtempSync(join(tmpdir(), 'wrong-law-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function loadWith(name: string, content: string | Uint8Array, previous?: LawLoad): Promise<LawLoad> {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  try {
    return await loadLaw(['law', folder], previous?.law)
  } finally {
    rmSync(path)
  }
}

const wrongs: readonly WrongFile[] = wrongEditions(readFileSync(join('law', file), 'utf8'))

test('at least two hundred wrong files are tried', () => {
  expect(new Set(wrongs.map(({ name }) => name)).size).toBeGreaterThanOrEqual(200)
})

describe('a wrong edition is told with its place and the last good one stays', () => {
  for (const wrong of wrongs) {
    test(`the edition ${wrong.name}`, async () => {
      const { law, errors, kept } = await loadWith(file, wrong.content, right)
      expect(errors.length).toBeGreaterThan(0)
      const own = errors.filter((error) => error.file === file)
      // Where the fault stands in one line, the mistake must be told there and as what it is.
      const there = wrong.line === undefined ? own : own.filter(({ line }) => line === wrong.line)
      expect(there.map(({ code }) => code)).toSatisfy((codes: string[]) =>
        codes.some((code) => wrong.codes.includes(code as never)),
      )
      for (const error of errors) {
        expect(error.line).toBeGreaterThan(0)
        expect(error.column).toBeGreaterThan(0)
        for (const language of ['kk', 'ru', 'en'] as const) {
          const told = tellLawError(error, texts.in(language).say)
          expect(told).toContain(`${error.file}:${error.line}:${error.column}`)
          expect(told).not.toMatch(/\n {4}at /)
        }
      }
      expect(kept).toEqual([file])
      expect(law.editions.get(id)?.hash).toBe(right.law.editions.get(id)?.hash)
    })
  }
})
