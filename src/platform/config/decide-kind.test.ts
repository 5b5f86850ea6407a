import { describe, expect, it } from 'vitest'
import { decideKind, type KindQuestion } from './decide-kind.ts'

const fresh: KindQuestion = {
  asked: undefined,
  recorded: undefined,
  database: 'embedded',
  empty: true,
  host: '127.0.0.1',
  publicUrl: 'http://localhost:3000',
}
const decide = (over: Partial<KindQuestion>): string => {
  const kind = decideKind({ ...fresh, ...over })
  return kind.ok ? kind.value : kind.refusals[0]!.code
}
const real = { asked: 'production', publicUrl: 'https://qyzmet.example.kz' } as const

describe('A demonstration', () => {
  it('is what an empty database of our own becomes when nothing is said', () => {
    expect(decide({})).toBe('demonstration')
  })

  it('opens again on the database that it made', () => {
    expect(decide({ recorded: 'demonstration', empty: false })).toBe('demonstration')
  })

  it('is never seen from another machine, neither a new one nor one that exists', () => {
    for (const host of ['0.0.0.0', '::', '10.0.0.4', 'qyzmet.example.kz', '128.0.0.1', '127.evil.example'])
      for (const recorded of [undefined, 'demonstration'] as const)
        expect(decide({ host, recorded, empty: recorded === undefined })).toBe('kind.needs-loopback')
    for (const host of ['127.0.0.1', '127.3.2.1', '::1', 'localhost']) expect(decide({ host })).toBe('demonstration')
  })

  it('never stands on a database of someone else', () => {
    expect(decide({ database: 'external', asked: 'demonstration' })).toBe('kind.needs-embedded')
    expect(decide({ database: 'external' })).toBe('kind.say-production')
    expect(decide({ database: 'external', recorded: 'demonstration' })).toBe('kind.needs-embedded')
  })

  it('never puts invented people beside what is there already', () => {
    expect(decide({ empty: false })).toBe('kind.needs-empty')
  })

  it('never becomes production, nor production a demonstration', () => {
    expect(decide({ recorded: 'demonstration', empty: false, ...real })).toBe('kind.is-demonstration')
    expect(decide({ recorded: 'production', empty: false, asked: 'demonstration' })).toBe('kind.is-production')
  })
})

describe('Production', () => {
  it('opens where it is asked for, or where the database already is one', () => {
    expect(decide(real)).toBe('production')
    expect(decide({ ...real, database: 'external', empty: false })).toBe('production')
    expect(decide({ ...real, asked: undefined, recorded: 'production', empty: false })).toBe('production')
  })

  it('may be seen from everywhere', () => {
    expect(decide({ ...real, host: '0.0.0.0' })).toBe('production')
  })

  it('must be reached over HTTPS', () => {
    expect(decide({ ...real, publicUrl: 'http://qyzmet.example.kz' })).toBe('kind.needs-https')
  })

  it('may be tried on this machine alone without an address, but not opened to others without one', () => {
    expect(decide({ asked: 'production' })).toBe('production')
    expect(decide({ asked: 'production', host: '0.0.0.0' })).toBe('kind.needs-public-url')
  })
})
