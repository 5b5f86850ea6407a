import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  databaseProcess,
  exitOf,
  kill,
  launch,
  makePlace,
  stop,
  waitForPage,
  type Place,
} from '../../tools/run-program.ts'

const pem = (name: string): string => fileURLToPath(new URL(`./tls/${name}`, import.meta.url))
let place: Place
beforeAll(async () => {
  place = await makePlace()
})
afterAll(() => rmSync(place.folder, { recursive: true, force: true }))

// Each test goes on with what the one before has left, as an installation lives.
describe('An installation', { timeout: 60_000 }, () => {
  it('becomes a demonstration when nothing is said, and says so with its address', async () => {
    const program = launch(place, { LANG: 'en_GB.UTF-8' })
    await waitForPage(program)
    expect(program.said()).toBe(
      `Qyzmet is open: http://localhost:${place.port} · This is a demonstration: its people and cases are invented.\n`,
    )
    const ready = await fetch(`http://127.0.0.1:${place.port}/health/live`)
    expect(await ready.json()).toEqual({ state: 'ok' })
    expect(await stop(program)).toBe(0)
    // The last one out stops the database.
    expect(databaseProcess(place)).toBeUndefined()
  })

  it('opens again after program and database were killed in the middle of everything', async () => {
    const first = launch(place)
    await waitForPage(first)
    await kill(first)
    const second = launch(place)
    await waitForPage(second)
    expect(await stop(second)).toBe(0)
  })

  it('does not open a demonstration to other machines', async () => {
    const program = launch(place, { HOST: '0.0.0.0', LANG: 'kk_KZ.UTF-8' })
    expect(await exitOf(program)).toBe(1)
    expect(program.said()).toMatch(
      /^Көрсетілім тек осы машинаға көрінетін мекенжайда ашылады, ал HOST=0\.0\.0\.0 басқаларға да көрінеді\./,
    )
    expect(databaseProcess(place)).toBeUndefined()
  })

  it('does not become production', async () => {
    const program = launch(place, { QYZMET_KIND: 'production', LANG: 'ru_RU.UTF-8' })
    expect(await exitOf(program)).toBe(1)
    expect(program.said()).toMatch(/^Эта база создана для демонстрации/)
  })

  it('says what is wrong in its configuration before it touches anything, in all languages where the terminal has none', async () => {
    const program = launch(place, { PORT: 'abc', QYZMET_KIND: 'demo' })
    expect(await exitOf(program)).toBe(1)
    expect(program.said().match(/PORT: «abc»|PORT: “abc”/g)).toHaveLength(3)
    expect(program.said()).not.toMatch(/ {4}at /)
  })

  it('ends at a bug that nobody caught, tells the log its place and nothing of its data, and opens again', async () => {
    // Throws as soon as the program has its guard, out of nowhere, as a bug does.
    const bug = `const wait = setInterval(() => {
      if (process.listenerCount('uncaughtException') === 0) return
      clearInterval(wait)
      throw new RangeError('850412300456')
    }, 20)`
    const broken = launch(place, { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(bug)}` })
    expect(await exitOf(broken)).toBe(1)
    expect(broken.logged()).toMatch(/"event":"program\.uncaught","error":\{"name":"RangeError"/)
    expect(broken.logged() + broken.said()).not.toContain('850412300456')
    const again = launch(place)
    await waitForPage(again)
    expect(await stop(again)).toBe(0)
    expect(databaseProcess(place)).toBeUndefined()
  })

  it('answers over HTTPS with a certificate of its own', async () => {
    const program = launch(place, { TLS_CERT: pem('test-only.cert.pem'), TLS_KEY: pem('test-only.key.pem') })
    await waitForPage(program, readFileSync(pem('test-only.cert.pem')))
    expect(await stop(program)).toBe(0)
  })
})
