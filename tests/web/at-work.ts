import { Hono } from 'hono'
import type { Law } from '../../src/law/index.ts'
import { startRenderer } from '../../src/papers/index.ts'
import { openSession } from '../../src/people/sessions/open-session.ts'
import { setSessionCookie } from '../../src/people/index.ts'
import { installationZone, loadTexts, makeFaults, silentLog, type Reading } from '../../src/platform/index.ts'
import { drawFault, pages, paperFile, type WebParts } from '../../src/web/index.ts'
import { makeWalker, type Walker } from '../casework/walks.ts'
import { testOffices, type OfficerName, type TestOffices } from '../support/casework.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'
import { posted } from './site.ts'

/** Every page of the program over two offices with their people, asked without a browser, by officers who are signed in. */
export interface AtWork {
  readonly own: TestDatabase
  readonly house: TestOffices
  readonly walker: Walker
  readonly parts: WebParts
  readonly app: Hono
  readonly readings: readonly Reading[]
  /** A fresh session of this officer, as the cookie her browser sends. */
  readonly enter: (name: OfficerName) => Promise<string>
  readonly get: (path: string, cookie?: string) => Promise<Answer>
  readonly post: (path: string, fields: Fields, cookie?: string) => Promise<Answer>
  readonly close: () => Promise<void>
}

export type Fields = Readonly<Record<string, string>> | URLSearchParams

export interface Answer {
  readonly status: number
  readonly body: string
  readonly location: string | null
}

/** The beginning of a working week in Kökshetau. */
export async function openAtWork(start = '2026-03-09T04:00:00Z', law?: Law): Promise<AtWork> {
  const own = await ownDatabase()
  const { database } = own
  const house = await testOffices(database, start, law)
  const { now } = house.clock
  const texts = loadTexts()
  const renderer = startRenderer()
  const readings: Reading[] = []
  const publicUrl = 'http://localhost:3000'
  const papers = { renderer, texts, publicUrl, now }
  const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes))
  const parts: WebParts = {
    database,
    casework: house.parts,
    texts,
    now,
    random,
    secrets: house.secrets,
    demonstration: true,
    secure: false,
    publicUrl,
    read: (reading) => void readings.push(reading),
    paperFile: (id, scope, secret) => paperFile(database, papers, installationZone, { id, scope, secret }),
    invented: () => Promise.resolve([]),
  }
  const faults = makeFaults({ log: silentLog, texts, draw: drawFault(parts) })
  const app = new Hono()
  app.route('/', pages(parts))
  app.onError(faults.onError)
  app.notFound(faults.notFound)
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await app.request(path, init)
    return { status: response.status, body: await response.text(), location: response.headers.get('location') }
  }
  return {
    own,
    house,
    walker: makeWalker(database, house),
    parts,
    app,
    readings,
    enter: async (name) => {
      const officer = house.officers[name]
      const opened = await database.transaction({ kind: 'system' }, (tx) =>
        openSession(
          tx,
          { now, random },
          { staff: officer.staff, name: { family: officer.name, given: name, patronymic: '' } },
        ),
      )
      return setSessionCookie(opened.token, false).split(';')[0]!
    },
    get: (path, cookie = '') => ask(path, { headers: { 'accept-language': 'kk', cookie } }),
    post: (path, fields, cookie = '') => ask(path, posted(fields, cookie)),
    close: async () => {
      renderer.close()
      await own.close()
    },
  }
}
