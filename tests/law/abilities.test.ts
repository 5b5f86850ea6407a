import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { checklist } from '../../src/intake/index.ts'
import { askOf, decideGrounds, loadLaw, mayOpen, resolve, type Asked, type Edition } from '../../src/law/index.ts'

const { law } = await loadLaw(['law', 'tests/law/club'])

/** The rules of the tennis club in one of its places. */
function rules(territory = 'town'): Edition {
  const resolved = resolve(law, 'court-card', territory, '2020-06-01')
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.refusals))
  return resolved.value.edition
}
const asked = (facts: Asked['facts'], more: Partial<Asked> = {}): Asked => ({
  edition: rules(),
  territory: 'town',
  day: '2020-06-01',
  facts,
  ...more,
})
const stated = <T>(value: { is: string; value?: T }): T => {
  if (value.is !== 'stated' || value.value === undefined) throw new Error(`not stated: ${value.is}`)
  return value.value
}

describe('one instrument, different places', () => {
  const promises = (territory: string) => rules(territory).promises.map(({ id }) => id)

  test('each place has the term that is promised there', () => {
    expect(promises('town/river')).toContain('by-the-river')
    expect(promises('town/river')).not.toContain('on-the-hill')
    expect(promises('town/hill/upper')).toContain('on-the-hill')
  })

  test('hours of another place are left out', () => {
    expect(stated(rules('town/river').timetables).some(({ activity }) => activity === 'hand-out')).toBe(false)
    expect(stated(rules('town/hill').timetables).find(({ activity }) => activity === 'hand-out')).toMatchObject({
      season: { from: '06-01', to: '08-31' },
    })
  })

  test('the edition of a place keeps its id and has a hash of its own', () => {
    expect(rules('town/hill').id).toBe(rules('town/river').id)
    expect(rules('town/hill').hash).not.toBe(rules('town/river').hash)
  })
})

describe('fees', () => {
  test('to whom it is paid, letter by letter, and that nobody pays less', () => {
    expect(stated(rules().fee)).toMatchObject({
      relief: { given: false, at: '8' },
      payee: { writtenBy: 'club-2021-2', name: 'Club', account: 'KZ00', bankCode: 'CLUB', bin: null },
    })
  })

  test('a share of a figure of the law, for whom, how paid and what proves it', () => {
    expect(stated(rules().fee)).toMatchObject({
      is: 'paid',
      charges: {
        value: [
          { id: 'half', share: '0.5', parameter: 'court-index' },
          { id: 'whole', share: null },
        ],
      },
      ways: { value: ['bank'] },
      proof: 'receipt',
    })
  })
})

test('a service that is free may say that nobody is favoured', () => {
  expect(stated(law.editions.get('active-employment-referral/2012-kz')!.fee)).toMatchObject({
    is: 'free',
    relief: { given: false, at: '11' },
  })
})

describe('variants', () => {
  test('each has its channels, terms, results and documents', () => {
    expect(stated(rules().variants)).toMatchObject([
      { id: 'summer', channels: { centre: ['receive', 'issue'], portal: ['inform'] }, evidence: { is: 'all-of' } },
      { id: 'winter', who: ['heir'], evidence: { is: 'any-of' }, groundsExcept: ['noise'] },
    ])
  })

  test('one that says nothing of documents has those of the edition', () => {
    const { evidence, variants } = law.editions.get('active-employment-referral/2012-kz')!
    expect(stated(variants)[0]!.evidence).toEqual(stated(evidence).needs)
  })

  test('a condition may ask which variant it is', () => {
    const ask = askOf(law, asked({ variant: 'winter' }))
    expect(ask.ok && ask.value("variant == 'winter'")).toBe(true)
  })

  test('a ground that a variant is free of is not asked there', () => {
    const grounds = (variant: string) => {
      const decided = decideGrounds(law, asked({ variant }))
      return decided.ok ? decided.value.grounds.map(({ id }) => id) : decided.refusals
    }
    expect(grounds('summer')).toContain('noise')
    expect(grounds('winter')).not.toContain('noise')
  })
})

test('a condition may ask whether papers are missing; before they are looked at, nobody knows', () => {
  const ask = (facts: Asked['facts']) => {
    const ready = askOf(law, asked(facts))
    return ready.ok ? ready.value('evidence_missing') : ready.refusals
  }
  expect(ask({ 'evidence-missing': true })).toBe(true)
  expect(ask({})).toBeNull()
})

test('a ground that is for one channel does not count on another', () => {
  const facts = { request: { born: '2015-05-31' } }
  const holds = (channel: string) => {
    const decided = decideGrounds(law, asked(facts, { channel }))
    return decided.ok ? decided.value.grounds.find(({ id }) => id === 'too-young')?.holds : decided.refusals
  }
  expect(holds('centre')).toBe(true)
  expect(holds('department')).toBeUndefined()
})

describe('an age is counted on the day that is asked about', () => {
  const young = (day: string) => {
    const decided = decideGrounds(law, asked({ request: { born: '2013-06-02' } }, { day }))
    return decided.ok ? decided.value.grounds.find(({ id }) => id === 'too-young')?.holds : decided.refusals
  }
  test('the day before the seventh birthday', () => {
    expect(young('2020-06-01')).toBe(true)
  })
  test('the seventh birthday', () => {
    expect(young('2020-06-02')).toBe(false)
  })
})

describe('evidence', () => {
  const missing = (born: string) => {
    const ask = askOf(law, asked({ request: { born } }))
    if (!ask.ok) throw new Error(JSON.stringify(ask.refusals))
    return checklist(stated(rules().evidence), new Set(['form', 'receipt', 'photo', 'archive']), ask.value).missing
  }
  test('the consent of a child of ten is asked, of a child of nine not', () => {
    expect(missing('2010-06-01')).toEqual([['consent']])
    expect(missing('2010-06-02')).toEqual([])
  })

  test('an item may be handed over in one of several ways, and comes back', () => {
    expect(stated(rules().evidence).items.find(({ id }) => id === 'photo')).toMatchObject({
      handed: { department: ['original-and-copy', 'notarised-copy'], centre: ['notarised-copy'] },
      copies: 2,
      returned: ['when-compared', 'on-refusal'],
    })
  })
})

test('what is scarce has a waiting list: who goes first, what is given out, what an offer means', () => {
  expect(rules().lists).toMatchObject([
    {
      first: [{ id: 'heirs' }, { id: 'rest', when: null }],
      seats: { value: { per: 'office', kinds: ['clay', 'grass'] } },
      offer: { value: { answerWithin: { is: 'stated', value: { count: 3, unit: 'day' } } } },
      results: { seat: 'card', waiting: 'no-card' },
      leaves: [{ id: 'grown-up' }],
    },
  ])
})

test('a competition has a season, a number of places and stages, each with its own silence', () => {
  expect(rules().competitions).toMatchObject([
    {
      season: { value: { from: '06-01', to: '08-31' } },
      places: { value: { parameter: 'member-share' } },
      stages: [
        { id: 'papers', within: { is: 'stated' }, passes: { is: 'not-stated' } },
        { id: 'match', within: { is: 'not-stated' }, passes: { value: { when: 'request.games > 10' } } },
        {
          id: 'choice',
          within: { is: 'delegated', to: 'maslikhat' },
          passes: { value: { when: null } },
          result: 'card',
        },
      ],
    },
  ])
})

test('an award says from when, until when, who pays, what must be shown again and what ends it', () => {
  expect(rules().awards).toMatchObject([
    {
      from: 'issued',
      until: { value: { count: 1, unit: 'year' } },
      paid: { by: 'executor', ways: ['account-of-institution'] },
      confirm: { by: 'income' },
      ends: [
        { id: 'moved', event: 'served' },
        { id: 'too-rich', event: null },
      ],
    },
  ])
})

test('a way of counting that a local act sets is delegated', () => {
  expect(rules().reckonings.at(-1)).toMatchObject({ formula: null, delegated: { to: 'maslikhat', per: 'district' } })
})

test('a complaint says about what, how, to whom, against which receipt, until when; its term may lie elsewhere', () => {
  expect(stated(rules().complaints)).toMatchObject([
    { matter: 'result', channel: 'post', to: 'head-of-office', journal: 'intake', answer: 'post', value: '14' },
    { matter: 'rudeness', channel: 'court', to: 'court', term: { is: 'not-held', act: 'club-2021-2' } },
  ])
})

test('an indicator keeps its number and its columns; a blank cell stays blank', () => {
  expect(stated(rules().indicators)).toMatchObject([
    { number: '1.1', group: 'timeliness', norm: { value: '96' }, target: { is: 'not-stated' } },
  ])
})

test('reception with no end, once a month', () => {
  expect(stated(rules().timetables)).toContainEqual(
    expect.objectContaining({ activity: 'head-reception', hours: { from: '17:00', to: null }, monthly: ['last'] }),
  )
})

test('a portal has no office: it is open round the clock, without a break', () => {
  expect(stated(rules().timetables)).toContainEqual(
    expect.objectContaining({ office: null, on: ['portal'], hours: 'round-the-clock', lunch: 'none' }),
  )
})

describe('a standard without a procedure', () => {
  const folder = mkdtempSync(join(tmpdir(), 'promise-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('stands, is resolved and answers; no case opens', async () => {
    cpSync('tests/law/club', folder, { recursive: true })
    const file = join(folder, 'services/court-card/2020-town.standard.yaml')
    const written = parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    writeFileSync(file, stringify({ ...written, origin: 'stated', routes: {}, steps: {}, messages: {}, tellings: {} }))
    const { law: promised, errors } = await loadLaw(['law', folder])
    // The texts of the steps are left over in this copy; nothing else may be wrong.
    expect(errors.filter(({ code }) => code !== 'unused-text')).toEqual([])
    const resolved = resolve(promised, 'court-card', 'town', '2020-06-01')
    if (!resolved.ok) throw new Error('not resolved')
    const edition = resolved.value.edition
    expect(decideGrounds(promised, asked({ request: { games: 0 } }, { edition })).ok).toBe(true)
    expect(mayOpen(edition, 'department')).toMatchObject({ ok: false, refusals: [{ code: 'law.no-such-route' }] })
  })
})
