import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadTexts, TextsError } from './load-texts.ts'

const folder = mkdtempSync(join(tmpdir(), 'qz-texts-'))
const cache = join(folder, 'cache')
afterAll(() => rmSync(folder, { recursive: true }))

const write = (content: string): void => writeFileSync(join(folder, 'x.yaml'), content)
const said = (where = cache): string => loadTexts({ folder, cache: where }).say('kk', 'a' as never)

describe('What was read of texts', () => {
  it('is kept, and read again as soon as a file changes', () => {
    write('a: { kk: бір, ru: один, en: one }')
    expect(said()).toBe('бір')
    expect(readdirSync(cache)).toHaveLength(1)
    expect(said()).toBe('бір')
    write('a: { kk: екі, ru: два, en: two }')
    expect(said()).toBe('екі')
    expect(readdirSync(cache)).toHaveLength(1)
  })

  it('is not kept when something is wrong in it', () => {
    write('a: { kk: үш, ru: три }')
    expect(() => said()).toThrow(TextsError)
    expect(() => said()).toThrow('texts/x.yaml:1:1: a: says nothing in en')
  })

  it('is done without where it was spoiled, or where nothing can be written', () => {
    write('a: { kk: төрт, ru: четыре, en: four }')
    said()
    for (const name of readdirSync(cache)) writeFileSync(join(cache, name), 'spoiled')
    expect(said()).toBe('төрт')
    expect(said(join(folder, 'x.yaml', 'cache'))).toBe('төрт')
  })
})
