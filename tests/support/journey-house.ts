import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { secretOf } from '../../demo/invented-secret.ts'
import { createApp } from '../../src/app.ts'
import { codeAt } from '../../src/people/index.ts'
import {
  loadTexts,
  makeLog,
  openPlatform,
  readConfig,
  serve,
  silentLog,
  type Application,
} from '../../src/platform/index.ts'
import type { Connection } from '../../src/platform/database/index.ts'
import { openBrowser } from './browser.ts'
import { ownDatabase } from './database.ts'

/** The time of a journey stands still, and passes only as far as the test says. */
export class JourneyClock {
  #now: Temporal.Instant
  constructor(start: string) {
    this.#now = Temporal.Instant.from(start)
  }
  readonly now = (): Temporal.Instant => this.#now
  pass(duration: Temporal.DurationLike): void {
    this.#now = this.#now.add(duration)
  }
  goTo(moment: string): void {
    this.#now = Temporal.Instant.from(moment)
  }
}

/** The whole program on a database of its own, with the invented people of the demonstration and a clock that the test moves. */
export interface JourneyHouse {
  readonly address: string
  readonly browser: Browser
  readonly clock: JourneyClock
  /** A code that nobody has used: half a minute passes first, as it does when one looks at one's telephone. */
  readonly codeOf: (login: string) => string
  readonly close: () => Promise<void>
}

export const demonstrationPassword = 'aqkol-demo-2026'

/** Started at a morning of a working week; the demonstration's own cases are in it only where a journey begins among them. */
export async function openHouse(start: string, withCases = false): Promise<JourneyHouse> {
  const clock = new JourneyClock(start)
  const [own, browser] = await Promise.all([ownDatabase(), openBrowser()])
  const folder = mkdtempSync(join(tmpdir(), 'qyzmet-journey-'))
  const urlOf = ({ host, port, database, user }: Connection): string =>
    `postgres://${user}@${encodeURIComponent(host!)}:${port}/${database}`
  const config = readConfig({
    DATA_DIR: folder,
    DATABASE_URL: urlOf(own.connection),
    DATABASE_OWNER_URL: urlOf(own.ownerConnection),
    QYZMET_KIND: 'production',
  })
  if (!config.ok) throw new Error(`the journey's configuration is refused: ${JSON.stringify(config.refusals)}`)
  // What goes wrong inside stands in the output of the test, as it would in the log.
  const log = process.env['JOURNEY_LOG']
    ? makeLog({ level: 'warn', now: clock.now, pretty: true, write: (line) => process.stderr.write(line) })
    : silentLog
  const platform = await openPlatform({
    config: config.value,
    log,
    notify: () => {},
    texts: () => loadTexts(),
    now: clock.now,
  })
  if (!platform.ok) throw new Error(`the platform did not open: ${JSON.stringify(platform.refusals)}`)
  // A database reached by its address is no demonstration's: here it is one, thrown away at the end.
  let answer: Application['fetch'] | undefined
  const server = await serve({ fetch: (request, env) => answer!(request, env), host: '127.0.0.1', port: 0 })
  if (!server.ok) throw new Error('no port is free')
  const address = `http://127.0.0.1:${server.value.port}`
  const app = await createApp({
    ...platform.value,
    kind: 'demonstration',
    config: { ...config.value, publicUrl: address },
  })
  answer = app.fetch
  // A step that tells somebody something leaves a job in the same transaction: they work from the start, as they do in life.
  const working = await platform.value.jobs.start()
  if (!working.ok) throw new Error(`the jobs did not start: ${JSON.stringify(working.refusals)}`)
  if (withCases) await app.afterListening?.()
  return {
    address,
    browser,
    clock,
    codeOf: (login) => {
      clock.pass({ seconds: 31 })
      return codeAt(secretOf(login), clock.now())
    },
    close: async () => {
      await browser.close()
      await server.value.stop(0)
      await platform.value.jobs.stop(5)
      await app.stop?.()
      await platform.value.readings.stop()
      await platform.value.database.close()
      await own.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
