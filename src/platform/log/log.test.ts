import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeLog, type Log, type LogSettings } from './log.ts'

// What belongs to a person and must never stand in a log.
const iin = '850412300456'
const surname = 'Әбдірахманова'
const latin = 'Abdirakhmanova'

const now = (): Temporal.Instant => Temporal.Instant.from('2026-03-27T13:00:00.5Z')

function listen(over: Partial<LogSettings> = {}): { readonly log: Log; readonly lines: string[] } {
  const lines: string[] = []
  return { lines, log: makeLog({ level: 'info', now, write: (line) => lines.push(line), pretty: false, ...over }) }
}

describe('The log', () => {
  it('writes one line of JSON an event', () => {
    const { log, lines } = listen()
    log
      .with({ request: '0190a0b0-0000-7000-8000-000000000001' })
      .info('http.answered', { route: '/case/:case', status: 200 })
    expect(lines).toEqual([
      '{"at":"2026-03-27T13:00:00.500Z","level":"info","event":"http.answered","request":"0190a0b0-0000-7000-8000-000000000001","route":"/case/:case","status":200}\n',
    ])
  })

  it('leaves out what is below its level', () => {
    const { log, lines } = listen({ level: 'warn' })
    log.info('http.answered')
    log.warn('http.slow')
    expect(lines).toHaveLength(1)
  })

  it('is readable at a terminal', () => {
    const { log, lines } = listen({ pretty: true })
    log.warn('http.slow', { route: '/', milliseconds: 1200 })
    expect(lines.join('')).toBe('13:00:00.500 warn http.slow route=/ milliseconds=1200\n')
  })
})

describe('A person’s data', () => {
  it('does not compile as a field or as an event that is put together', () => {
    const { log, lines } = listen()
    // @ts-expect-error a field that is not on the list
    log.info('intake.accepted', { iin })
    // @ts-expect-error an event made at run time
    log.info(`intake.${surname}`.toLowerCase())
    // @ts-expect-error a text where a number belongs
    log.info('intake.accepted', { office: surname })
    expect(lines.join('')).not.toMatch(new RegExp(`${iin}|${surname}`, 'i'))
    expect(lines.map((line) => JSON.parse(line).dropped)).toEqual([1, undefined, 1])
  })

  it('is dropped at run time from every field, whichever way it gets in', () => {
    const { log, lines } = listen()
    const person = fc.constantFrom(iin, surname, `${surname} ${latin}`, `/case/${iin}`, `aigul@${latin}.kz`, { iin })
    fc.assert(
      fc.property(
        fc.constantFrom('route', 'name', 'code', 'case', 'table', 'kind', 'queue', 'iin'),
        person,
        (field, value) => {
          lines.length = 0
          log.info('intake.accepted', { [field]: value })
          expect(lines.join('')).not.toMatch(new RegExp(`${iin}|${surname}|${latin}`))
        },
      ),
    )
  })

  it('is not told by an error of the database, which repeats the values that it refused', () => {
    const { log, lines } = listen()
    const error = Object.assign(new Error(`duplicate key value: ${iin}`), {
      code: '23505',
      severity: 'ERROR',
      routine: '_bt_check_unique',
      detail: `Key (iin)=(${iin}) already exists.`,
      constraint: 'a_person_has_one_number',
      table: 'persons',
      where: surname,
      parameters: [iin, surname],
    })
    log.error('people.failed', new Error(`saving ${surname}`, { cause: error }))
    expect(lines.join('')).not.toMatch(new RegExp(`${iin}|${surname}`))
    const told = JSON.parse(lines[0]!)
    expect(told.error.cause).toMatchObject({
      sqlState: '23505',
      constraint: 'a_person_has_one_number',
      table: 'persons',
    })
    expect(told.error.stack[0]).toContain('log.test.ts')
  })

  it('is not told by errors that repeat what they could not read', () => {
    const { log, lines } = listen()
    const failures = [
      () => JSON.parse(`{"iin": ${surname}}`),
      () => JSON.parse(`"${iin}`),
      () => new URL(`no url ${latin}`),
      () => BigInt(iin + 'x'),
      () => Temporal.PlainDate.from(`${iin} "${latin}"`),
      () => decodeURIComponent(`%E0%A4${latin}`),
      () => {
        throw new Error(`nobody is called ${latin}`)
      },
    ]
    for (const failure of failures) {
      try {
        failure()
      } catch (error) {
        log.error('intake.failed', error)
      }
    }
    expect(lines).toHaveLength(failures.length)
    expect(lines.join('')).not.toMatch(new RegExp(`${iin}|${surname}|${latin}`))
  })

  it('leaves the program’s own words, so that a fault can still be found', () => {
    const { log, lines } = listen({ pretty: true })
    log.error('intake.failed', new TypeError(`uuidv7 needs ten random bytes, not ${iin}`))
    expect(lines.join('')).toContain('TypeError uuidv7 needs ten random bytes, not …')
  })

  it('leaves the names of modules, which nobody could mend without', async () => {
    const { log, lines } = listen()
    const missing = '/nowhere/app.ts'
    await import(missing).catch((error: unknown) => log.error('program.failed', error))
    expect(lines.join('')).toContain('/nowhere/app.ts')
  })
})
