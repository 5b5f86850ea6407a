import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commands } from './commands.ts'
import { run } from './main.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

async function qyzmet(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await run(words, { out: (text) => out.push(text), err: (text) => err.push(text), env })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const usual = ['due', '--from', '2012-12-28T17:50', '--term', '7 working-days']

async function due(...words: string[]): Promise<{ due: string; presumed: boolean } & Record<string, unknown>> {
  const { code, out, err } = await qyzmet(['due', ...words, '--json'])
  if (code !== 0) throw new Error(err)
  return JSON.parse(out)
}

describe('qyzmet due', () => {
  it('works from the checkout, as data', () => {
    const words = [...usual, '--week', '5', '--exclude-start', '--json']
    const { stdout, status } = spawnSync(join(repository, 'node_modules/.bin/qyzmet'), words, { encoding: 'utf8' })
    expect(status).toBe(0)
    const answer = JSON.parse(stdout) as Record<string, unknown>
    expect(Object.keys(answer)).toEqual(['due', 'presumed', 'proof'])
    expect(answer).toMatchObject({ due: '2013-01-11T18:00', presumed: false })
    expect((answer['proof'] as unknown[]).length).toBeGreaterThan(5)
  })

  it('tells the date and its proof in three languages', async () => {
    const said = async (lang: string) =>
      (await qyzmet([...usual, '--paragraph', '9(1)', '--lang', lang])).out.split('\n')[1]
    expect(await said('kk')).toBe(
      'Мерзім 2012 жылғы 28 желтоқсан, 17:50-ден бастап саналады, бұл күн есепке кірмейді; ұзақтығы — 7 жұмыс күні (§ 9(1)); жұмыс күндері — дүйсенбі–жұма; 29 желтоқсан — жұмыс күні (31 желтоқсанның орнына, 2012 жылғы № 1538 акт); 31 желтоқсан — демалыс (29 желтоқсаннан ауыстырылған, 2012 жылғы № 1538 акт); 1 және 2 қаңтар — мереке (Жаңа жыл); 7 қаңтар — демалыс (Православиелік Рождество); соңғы мерзімі — 2013 жылғы 11 қаңтар, 18:00.',
    )
    expect(await said('ru')).toBe(
      'Отсчёт от 28 декабря 2012 года, 17:50, этот день не считается; срок — 7 рабочих дней (§ 9(1)); рабочие дни — понедельник–пятница; 29 декабря — рабочий день (вместо 31 декабря, акт № 1538 2012 года); 31 декабря — выходной (перенесён с 29 декабря, акт № 1538 2012 года); 1 и 2 января — праздничные дни (Новый год); 7 января — выходной (православное Рождество); крайний срок — 11 января 2013 года, 18:00.',
    )
    expect(await said('en')).toBe(
      'Counted from 28 December 2012, 17:50, that day left out; the term is 7 working days (§ 9(1)); working days: Monday to Friday; 29 December is worked (instead of 31 December, act No 1538 of 2012); 31 December is off (moved from 29 December, act No 1538 of 2012); 1 and 2 January are holidays (New Year); 7 January is off (Orthodox Christmas); due 11 January 2013, 18:00.',
    )
  })

  it('has the defaults of the law’s usual office', async () => {
    expect((await due('--from', '2012-12-28T17:50', '--term', '7 working-days')).due).toBe('2013-01-11T18:00')
    expect((await due('--from', '2026-04-06T12:50', '--term', '30 minutes')).due).toBe('2026-04-06T13:20')
  })

  it.each([
    ['--term=30 minutes --lunch 13:00-14:00', '2026-04-06T12:50', '2026-04-06T14:20'],
    ['--term=10 minutes --lunch 13:00-14:00', '2026-04-06T12:50', '2026-04-06T13:00'],
    ['--term=10 calendar-days', '2026-04-06T10:00', '2026-04-16T18:00'],
    ['--term=4 months', '2012-10-31T10:00', '2013-02-28T18:00'],
    ['--term=3 working-days --include-start', '2026-04-06T10:00', '2026-04-08T18:00'],
    ['--term=3 working-days --exclude-end --week 6 --hours 09:00-20:00', '2012-10-05T10:00', '2012-10-10T20:00'],
    ['--term=3 working-days --week 1-4', '2026-04-06T10:00', '2026-04-09T18:00'],
    ['--term=4 working-days --week 1-4', '2026-04-06T10:00', '2026-04-13T18:00'],
    ['--term=2 working-days --week 3,4', '2026-04-09T10:00', '2026-04-16T18:00'],
    ['--term=2 working-days --week 7', '2026-04-10T10:00', '2026-04-12T18:00'],
    ['--term=1 minute --around-the-clock', '2026-04-05T23:59', '2026-04-06T00:00'],
    ['--term=10 calendar-days --roll next-working-day', '2026-03-12T10:00', '2026-03-26T18:00'],
    ['--term=7 working-days --suspend 2013-02-07..2013-02-08 --suspend 2013-02-11..2013-02-12', '2013-02-01T10:00', '2013-02-18T18:00'], // prettier-ignore
    ['--term=1 day', '2026-04-06', '2026-04-07T18:00'],
  ])('%s from %s: due %s', async (options, from, end) => {
    const words = options.split(/ (?=--)/).flatMap((word) => word.split(/(?<=^--[a-z-]+) /))
    expect((await due('--from', from, ...words)).due).toBe(end)
  })

  it('an extension is counted from the due day', async () => {
    expect((await due('--from', '2012-12-28T17:50', '--term', '7 working-days', '--extend', '1 month')).due).toBe('2013-02-11T18:00') // prettier-ignore
  })

  it('days of unstated kind give both readings and a doubt', async () => {
    expect(await due('--from', '2026-04-30T10:00', '--term', '20 days')).toMatchObject({
      due: '2026-05-20T18:00',
      readings: [
        { unit: 'calendar-day', due: '2026-05-20T18:00', presumed: false },
        { unit: 'working-day', due: '2026-06-03T18:00', presumed: false },
      ],
      doubt: { kind: 'unstated-day', takenAs: 'calendar-day' },
    })
    const { out } = await qyzmet(['due', '--from', '2026-04-30T10:00', '--term', '20 days', '--lang', 'ru'])
    expect(out.split('\n').slice(2)).toEqual([
      '2026-05-20T18:00  если дни календарные',
      '2026-06-03T18:00  если дни рабочие',
    ])
  })

  it('a year without data gives a presumed date, and says so', async () => {
    expect((await due('--from', '2030-05-06T10:00', '--term', '3 working-days')).presumed).toBe(true)
    const { out } = await qyzmet(['due', '--from', '2030-05-06T10:00', '--term', '3 working-days', '--lang', 'en'])
    expect(out).toContain('the calendar of 2030 is not known for certain, so the date is presumed')
  })

  it('reckons with another calendar file, and points into it where it is wrong', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'qyzmet-')), 'kz.json')
    const text = readFileSync(join(repository, 'offices/calendars/kz.json'), 'utf8')
    writeFileSync(file, text.replace(/ {4}\{ "off": "2012-12-31".*\n/, ''))
    expect((await due(...usual.slice(1), '--calendar', file)).due).toBe('2013-01-11T18:00')
    expect((await due('--from', '2012-12-28T17:50', '--term', '1 working-day', '--calendar', file)).due).toBe('2012-12-31T18:00') // prettier-ignore
    writeFileSync(file, text.replace('"2012-12-31"', '"2012-12-32"'))
    const { code, err } = await qyzmet([...usual, '--calendar', file, '--lang', 'en'])
    expect(code).toBe(2)
    expect(err).toMatch(/kz\.json:\d+:\d+: there is no day “2012-12-32”\. It is written as in 2012-12-31\.$/i)
  })
})

describe('qyzmet dates', () => {
  const rule = ['dates', '--rule', 'FREQ=MONTHLY;BYDAY=2MO,4MO', '--from', '2026-03-01', '--until', '2026-04-30']

  it('lists the days, with those that are off and why', async () => {
    const { code, out } = await qyzmet([...rule, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      rule: 'FREQ=MONTHLY;BYDAY=2MO,4MO',
      from: '2026-03-01',
      until: '2026-04-30',
      presumed: false,
      dates: [
        { day: '2026-03-09', off: true, reason: { why: 'substitute', holiday: 'womens-day', of: '2026-03-08' } },
        { day: '2026-03-23', off: true, reason: { why: 'holiday', holiday: 'nauryz' } },
        { day: '2026-04-13', off: false },
        { day: '2026-04-27', off: false },
      ],
    })
  })

  it('tells them in words', async () => {
    const { out } = await qyzmet([...rule, '--lang', 'ru'])
    expect(out.split('\n')).toEqual([
      '2026-03-09  понедельник  выходной вместо праздника: Международный женский день',
      '2026-03-23  понедельник  выходной: Наурыз мейрамы',
      '2026-04-13  понедельник',
      '2026-04-27  понедельник',
      '4 дня, из них выходных: 2',
    ])
  })

  it('the day that a six-day week works is no day off', async () => {
    const saturday = ['dates', '--rule', 'FREQ=YEARLY', '--from', '2026-04-11', '--until', '2027-04-30', '--json']
    const off = async (week: string) => JSON.parse((await qyzmet([...saturday, '--week', week])).out).dates.map((each: { off: boolean }) => each.off) // prettier-ignore
    expect(await off('5')).toEqual([true, true])
    expect(await off('6')).toEqual([false, true])
  })
})

describe('what is typed wrongly', () => {
  const refused = async (words: readonly string[], lang = 'en') => {
    const { code, out, err } = await qyzmet([...words, '--lang', lang])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    return err.split('\n')
  }

  it('is told all at once: where, what, and what to write', async () => {
    const words = ['due', '--from', '2012-13-28', '--term', '5 bananas', '--week', '4', '--hours', '9-18', '--suspend', '2013-02-30..x', '--roll', 'up'] // prettier-ignore
    expect(await refused(words)).toEqual([
      '--from: There is no moment “2012-13-28”. Write day and time as 2012-12-28T17:50.',
      '--term: “5 bananas”: there is no unit “bananas”. Use minutes, working-hours, hours, calendar-days, working-days, weeks, months, quarters, years or days.',
      '--suspend: The span “2013-02-30..x” is not understood. Write its first and last day as 2013-02-07..2013-02-12.',
      '--roll: There is no way “up”. Write none or next-working-day.',
      '--week: The week “4” is not understood. Write 5, 6, 7 or weekdays by number (1 is Monday): 1-4 or 3,4.',
      '--hours: The hours “9-18” are not understood. Write them as 09:00-18:00.',
    ])
  })

  it.each([
    [['due', '--term', '7 working-days'], '--from is missing. For example: --from 2012-12-28T17:50.'],
    [['due', '--from', '2012-12-28T17:50'], '--term is missing. For example: --term "7 working-days".'],
    [[...usual, '--form', 'x'], 'There is no option --form. Perhaps --from? All of them: --help.'],
    [[...usual, '--week'], '--week: A value must follow --week.'],
    [[...usual, '--week', '--json'], '--week: A value must follow --week.'],
    [[...usual, '--json=yes'], '--json: --json takes no value. Remove “=” and what follows it.'],
    [[...usual, '--week', '5', '--week', '6'], '--week: --week is given twice. Leave one.'],
    [[...usual, '--extend', '1 month', '--extend', '1 month'], '--extend: --extend is given twice. Leave one.'],
    [[...usual, '--exclude-start', '--include-start'], '--exclude-start and --include-start cannot stand together. Remove one.'], // prettier-ignore
    [[...usual, '--around-the-clock', '--hours', '09:00-18:00'], '--around-the-clock and --hours cannot stand together. Remove one.'], // prettier-ignore
    [['due', '--from', '1980-01-01', '--term', '1 day'], '--from: “1980-01-01”: this year is not reckoned with. Write one from 1991 to 2200.'], // prettier-ignore
    [['due', '--from', '2026-04-06T25:00', '--term', '1 day'], '--from: There is no moment “2026-04-06T25:00”. Write day and time as 2012-12-28T17:50.'], // prettier-ignore
    [['due', '--from', '2026-04-06T10:00+05:00', '--term', '1 day'], '--from: There is no moment “2026-04-06T10:00+05:00”. Write day and time as 2012-12-28T17:50.'], // prettier-ignore
    [['due', '--from', '2026-04-06', '--term', '0 days'], '--term: “0 days”: a term cannot be zero. Write 1 or more.'],
    [['due', '--from', '2026-04-06', '--term', '5000 years'], '--term: “5000 years”: the term is too long; for this unit at most 100.'], // prettier-ignore
    [[...usual, '--extend', 'soon'], '--extend: The term “soon” is not understood. Write a number and a unit, as in: 7 working-days, 30 minutes, 1 month.'], // prettier-ignore
    [[...usual, '--suspend', '2013-02-12..2013-02-07'], '--suspend: “2013-02-12..2013-02-07”: its last day is before its first. Put them the other way round.'], // prettier-ignore
    [[...usual, '--hours', '18:00-09:00'], '--hours: “18:00-09:00”: it begins after it ends. Write it as 09:00-18:00.'],
    [[...usual, '--lunch', '08:00-09:30'], '--lunch: The lunch break (08:00-09:30) must lie within the hours (09:00-18:00) and leave some of them.'], // prettier-ignore
    [['due', '--from', '2026-04-06', '--term', '1000000 minutes', '--hours', '09:00-09:01'], '--hours: 1,000,000 minutes do not fit into hours as short as these: at most 25,000. Change the hours or the term.'], // prettier-ignore
    [['dates', '--rule', 'FREQ=SOMETIMES', '--from', '2026-01-01', '--until', '2026-02-01'], '--rule: In the rule “FREQ=SOMETIMES” the value “FREQ=SOMETIMES” is wrong. For example, FREQ=MONTHLY;BYDAY=-1TH is the last Thursday of the month.'], // prettier-ignore
    [['dates', '--rule', 'FREQ=DAILY', '--from', '2026-02-01', '--until', '2026-01-01'], '--until: 2026-02-01 is later than 2026-01-01. Put the earlier day first.'], // prettier-ignore
  ])('%j', async (words, sentence) => {
    expect(await refused(words)).toEqual([sentence])
  })

  it('a command that is none is told with the one that was meant, and with all', async () => {
    expect((await refused(['deu']))[0]).toMatch(/^There is no command “deu”\. Perhaps “due”\? Known are due, dates/)
  })

  it('words without quotes get the hint that they need', async () => {
    expect(await refused(['due', '--from', '2026-04-06', '--term', '7', 'working-days'])).toEqual([
      '“working-days” is one word too many. Put a value with a blank in quotes: --term "7 working-days".',
    ])
  })

  it('is told in the person’s language: --lang, else the terminal’s, else Kazakh', async () => {
    expect(await refused(['due', '--term', '1 day'], 'kk')).toEqual([
      '--from жетіспейді. Мысалы: --from 2012-12-28T17:50.',
    ])
    const told = async (env: Readonly<Record<string, string>>) => (await qyzmet(['due', '--term', '1 day'], env)).err
    expect(await told({ LANG: 'ru_RU.UTF-8' })).toBe('Не хватает --from. Например: --from 2012-12-28T17:50.')
    expect(await told({ LANG: 'en_US.UTF-8' })).toBe('--from is missing. For example: --from 2012-12-28T17:50.')
    expect(await told({ LANG: 'C.UTF-8' })).toBe('--from жетіспейді. Мысалы: --from 2012-12-28T17:50.')
    expect(await told({})).toBe('--from жетіспейді. Мысалы: --from 2012-12-28T17:50.')
    expect((await qyzmet(['due', '--lang', 'de'])).err).toBe(
      '--lang: «de» деген тіл жоқ. kk, ru немесе en деп жазыңыз.',
    )
  })

  it('whatever it is, the answer is a sentence and exit code 2, never a fault', async () => {
    const seed = Number(process.env['FC_SEED'] ?? Date.now() % 2 ** 31)
    const option = fc.constantFrom('--from', '--term', '--week', '--hours', '--lunch', '--roll', '--suspend', '--extend', '--calendar', '--json', '--lang', '--x', '--') // prettier-ignore
    const value = fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('2026-04-06T10:00', '7 days', '5', '9999-12-31', '0', '1-7', '00:00-24:00', '2026-01-01..2199-12-31')) // prettier-ignore
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('due', 'dates'),
        fc.array(fc.oneof(option, value), { maxLength: 8 }),
        async (command, words) => {
          const { code, out, err } = await qyzmet([command, ...words])
          expect([0, 2]).toContain(code)
          expect(code === 0 ? out : err).not.toBe('')
        },
      ),
      { seed, numRuns: 200 },
    )
  })
})

describe('help', () => {
  it('lists the commands, and each command its options', async () => {
    for (const words of [[], ['help'], ['--help']]) {
      const { code, out } = await qyzmet([...words, '--lang', 'en'])
      expect(code).toBe(0)
      expect(out).toContain('qyzmet due')
      expect(out).toContain('qyzmet dates')
    }
    for (const { name } of commands) {
      const { code, out } = await qyzmet([name, '--help', '--lang', 'en'])
      expect({ name, code }).toEqual({ name, code: 0 })
      expect(out).toContain(`qyzmet ${name}`)
    }
    const { out } = await qyzmet(['due', '--help', '--lang', 'ru'])
    for (const option of [
      '--from',
      '--term',
      '--week',
      '--hours',
      '--lunch',
      '--around-the-clock',
      '--exclude-start',
      '--include-start',
      '--exclude-end',
      '--roll',
      '--suspend',
      '--extend',
      '--json',
    ])
      // prettier-ignore
      expect(out).toContain(option)
  })
})
