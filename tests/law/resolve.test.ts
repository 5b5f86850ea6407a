import { describe, expect, test } from 'vitest'
import { loadTexts } from '../../src/platform/index.ts'
import {
  loadLaw,
  resolve,
  tellResolution,
  type Act,
  type ActEffect,
  type Law,
  type LegalDay,
} from '../../src/law/index.ts'

const { law } = await loadLaw('law')
const base = law.editions.get('targeted-social-aid/2012-akmola')
if (!base) throw new Error('the edition is not loaded')

/** A club whose house rules are its law: acts of invented bodies, editions that differ by name only. */
const on = (day: string, presumed = false): LegalDay => ({ day, presumed, from: presumed ? 'date-of-act' : 'printed' })
const act = (id: string, inForce: LegalDay, effects: readonly ActEffect[]): Act => ({
  id,
  name: { kk: id, ru: id, en: id },
  kind: 'decision',
  issuer: 'club',
  number: id,
  date: inForce.day,
  registered: null,
  published: null,
  held: 'yes',
  entryAt: '1',
  inForce,
  effects,
})
const wrote = (
  is: 'approves' | 'restates',
  edition: string,
  territory: string,
  replaces: string | null = null,
  under: string | null = null,
): ActEffect => ({ is, edition, service: 'courts', territory, content: 'held', replaces, under, at: '1' })

function club(acts: readonly Act[], adoptions: Law['adoptions'] = []): Law {
  const editions = acts.flatMap(({ effects }) =>
    effects.flatMap((effect) => ('edition' in effect ? [effect.edition] : [])),
  )
  return {
    ...law,
    acts: new Map(acts.map((one) => [one.id, one])),
    services: new Map([['courts', { id: 'courts', group: 'sport', events: [], listed: true, editions }]]),
    editions: new Map(editions.map((id) => [id, { ...base!, id, service: 'courts' }])),
    adoptions,
  }
}

const found = (of: Law, day: string, territory = 'town'): string => {
  const resolved = resolve(of, 'courts', territory, day)
  return resolved.ok ? resolved.value.edition.id : (resolved.refusals[0]?.code ?? '')
}

const rules = act('rules', on('2020-01-01'), [wrote('approves', 'courts/2020-town', 'town')])
const restated = act('restated', on('2021-01-01'), [wrote('restates', 'courts/2021-town', 'town', 'courts/2020-town')])

describe('an edition is in force over the interval that its acts give', () => {
  test('a new wording ends the one before it on its first day', () => {
    const two = club([rules, restated])
    expect(found(two, '2019-12-31')).toBe('law.not-yet-in-force')
    expect(found(two, '2020-12-31')).toBe('courts/2020-town')
    expect(found(two, '2021-01-01')).toBe('courts/2021-town')
  })

  test('the repeal of an act that only restated the rules rolls nothing back', () => {
    const repeal = act('repeal', on('2022-01-01'), [{ is: 'repeals', act: 'restated', at: '1' }])
    expect(found(club([rules, restated, repeal]), '2023-01-01')).toBe('courts/2021-town')
  })

  test('the repeal of the act that approved them ends every wording', () => {
    const repeal = act('repeal', on('2022-01-01'), [{ is: 'repeals', act: 'rules', at: '1' }])
    const gone = club([rules, restated, repeal])
    expect(found(gone, '2021-12-31')).toBe('courts/2021-town')
    expect(found(gone, '2022-01-01')).toBe('law.repealed')
  })

  test('the repeal of an act that added rules to another act leaves them standing in that act', () => {
    const added = act('added', on('2021-01-01'), [wrote('approves', 'courts/2021-town', 'town', null, 'rules')])
    const repeal = act('repeal', on('2022-01-01'), [{ is: 'repeals', act: 'added', at: '1' }])
    expect(found(club([added, repeal]), '2023-01-01')).toBe('courts/2021-town')
    const end = act('end', on('2022-01-01'), [{ is: 'repeals', act: 'rules', at: '1' }])
    expect(found(club([added, end]), '2023-01-01')).toBe('law.repealed')
  })

  test('a restatement and a repeal of one day leave no day on which the new wording governed', () => {
    const repeal = act('repeal', on('2021-01-01'), [{ is: 'repeals', act: 'rules', at: '1' }])
    expect(found(club([rules, restated, repeal]), '2021-01-01')).toBe('law.repealed')
  })

  test('a presumed day makes the answer presumed', () => {
    const guessed = act('rules', on('2020-01-01', true), [wrote('approves', 'courts/2020-town', 'town')])
    const resolved = resolve(club([guessed]), 'courts', 'town', '2020-06-01')
    expect(resolved).toMatchObject({ ok: true, value: { presumed: true, since: { presumed: true } } })
  })
})

describe('of several sources the nearer one governs', () => {
  const country = act('country', on('2021-06-01'), [wrote('approves', 'courts/2021-kz', 'kz')])

  test('the most local law, even where the wider one is later, and the proof names both', () => {
    const resolved = resolve(club([rules, country]), 'courts', 'town/quarter', '2022-01-01')
    expect(resolved).toMatchObject({ ok: true, value: { edition: { id: 'courts/2020-town' } } })
    expect(resolved.ok && resolved.value.proof.map(({ says, act: by }) => `${says} ${by}`)).toEqual([
      'approved rules',
      'more-local country',
    ])
  })

  test('another town has only the law of the country', () => {
    expect(found(club([rules, country]), '2022-01-01', 'village')).toBe('courts/2021-kz')
    expect(found(club([rules]), '2022-01-01', 'village')).toBe('law.none-here')
  })

  test('an adoption stands before the acts, from its first to its last day', () => {
    const put = { edition: 'courts/2020-town', territory: 'town', channels: [], why: { kk: '', ru: '', en: '' } }
    const wording = { kk: '', ru: '', en: '' }
    const adoption = {
      id: 'ours',
      name: wording,
      sample: true,
      notice: wording,
      by: 'us',
      from: '2021-02-01',
      to: '2021-02-28',
      puts: [put],
      reckonings: [],
      retentions: [],
    }
    const adopted = club([rules, restated], [adoption])
    expect(found(adopted, '2021-01-31')).toBe('courts/2021-town')
    expect(found(adopted, '2021-02-01')).toBe('courts/2020-town')
    expect(found(adopted, '2021-02-28')).toBe('courts/2020-town')
    expect(found(adopted, '2021-03-01')).toBe('courts/2021-town')
  })

  test('a service that nobody knows is refused by name', () => {
    expect(resolve(law, 'swimming', 'akmola', '2026-01-01')).toMatchObject({
      ok: false,
      refusals: [{ code: 'law.service-unknown', facts: { service: 'swimming' } }],
    })
  })
})

test('the way to an edition is told in words, with the days that nobody tells marked', () => {
  const resolved = resolve(law, 'targeted-social-aid', 'akmola', '2026-03-27')
  const told = resolved.ok ? tellResolution(law, resolved.value, loadTexts().in('en')) : []
  expect(told).toHaveLength(5)
  expect(told[0]).toMatch(/^20 January 2012: approved by “.*”, 7 December 2011 No\. А-11\/491 \(the day is presumed/)
  expect(told.at(-1)).toBe('1 January 2026: put into force in this installation by “Adoption as a sample, 2026”')
})
