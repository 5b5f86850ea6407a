import { Hono } from 'hono'
import { join } from 'node:path'
import { KeptEditions, makeCasework, sealDay, sweepBreaches, type CaseworkParts } from './casework/index.ts'
import { civilDate } from './kernel/index.ts'
import { loadLaw } from './law/index.ts'
import { loadCalendar, loadOffices } from './offices/index.ts'
import { keepTemplates, loadTemplates, startRenderer, type PaperHouse } from './papers/index.ts'
import { forgetOldSessions, resealFactors } from './people/index.ts'
import {
  compressPages,
  healthRoutes,
  installationZone,
  jobKind,
  limitBody,
  makeFaults,
  makeFindCaller,
  noteRequests,
  refuseCrossSite,
  securityHeaders,
  serveAssets,
  usualBodyLimit,
  type Application,
  type HttpEnv,
  type Platform,
} from './platform/index.ts'
import { assets, drawFault, pages, paperFile, setFiles, type WebParts } from './web/index.ts'

const sweep = jobKind('casework.sweep-breaches', { longest: 120 })
const seal = jobKind('casework.seal-day', { longest: 600 })
const setPapers = jobKind('papers.set-files', { longest: 600 })
const forget = jobKind('people.forget-sessions')

/** Puts the program together: law, offices and papers from their files, casework on them, pages on casework. */
export async function createApp(platform: Platform): Promise<Application> {
  const { config, log, texts, now, random, newId, database, readings, secrets, health } = platform
  const [law, directory] = await Promise.all([
    loadLaw(lawFolder, undefined, { cache: join(config.dataDir, 'law-cache') }),
    loadOffices(officesFolder),
  ])
  const calendar = loadCalendar()
  for (const error of law.errors) log.error('law.mistake', new Error(error.code), { count: law.errors.length })
  if (!directory.ok) throw new Error(`offices/ has mistakes: ${directory.refusals[0]?.at ?? ''}`)
  if (!calendar.ok) throw new Error(`the calendar has mistakes: ${calendar.refusals[0]?.at ?? ''}`)

  const templates = loadTemplates()
  const editions = new KeptEditions()
  await database.transaction({ kind: 'system' }, async (tx) => {
    await keepTemplates(tx, templates, now())
    await editions.load(tx)
    const lost = await resealFactors(tx, secrets)
    if (lost > 0) log.warn('secrets.key-lacks', { count: lost })
  })
  const casework = makeCasework({
    now,
    random,
    newId,
    law: () => law.law,
    editions,
    directory: directory.value,
    calendar: calendar.value,
    texts,
    templates,
    publicUrl: config.publicUrl,
    secrets,
    tell: (tx, told) => platform.outbox.post(tx, { id: newId(), channel: 'sms', ...told }),
  })
  const renderer = startRenderer()
  const house = { renderer, texts, publicUrl: config.publicUrl, now }
  const demonstration = platform.kind === 'demonstration' ? await import('../demo/demonstration.ts') : null
  if (demonstration) await demonstration.makePeople(database, { now, random, secrets, directory: directory.value })

  const web: WebParts = {
    database,
    casework,
    texts,
    now,
    random,
    secrets,
    demonstration: demonstration !== null,
    secure: config.publicUrl.startsWith('https:'),
    publicUrl: config.publicUrl,
    read: (reading) => readings.record(reading),
    paperFile: (id, scope, secret) => paperFile(database, house, installationZone, { id, scope, secret }),
    invented: async () => (demonstration ? demonstration.inventedPeople(texts, directory.value, now()) : []),
  }
  backgroundWork(platform, casework, house)

  const app = new Hono<HttpEnv>()
  const faults = makeFaults({ log, texts, draw: drawFault(web) })
  app.use(noteRequests(log, newId, makeFindCaller(config.trustedProxies)))
  app.use(securityHeaders(web.secure))
  app.use(compressPages())
  app.use(serveAssets(assets()))
  app.route('/health', healthRoutes(health))
  app.use(refuseCrossSite(config.publicUrl, faults.turnAway))
  app.use(limitBody(usualBodyLimit, faults.turnAway))
  app.route('/', pages(web))
  app.onError(faults.onError)
  app.notFound(faults.notFound)
  return {
    fetch: app.fetch,
    afterListening: async () => {
      if (demonstration) await demonstration.makeCases(database, casework, { now, random })
    },
    stop: async () => renderer.close(),
  }
}

/** What happens by itself: broken terms open, days are sealed, old sessions go. */
function backgroundWork({ jobs, database, now, log }: Platform, casework: CaseworkParts, house: PaperHouse): void {
  const system = { kind: 'system' } as const
  jobs.work(sweep, async () => {
    const skipped = (id: string, error: unknown): void => log.error('casework.case-not-swept', error, { case: id })
    const count = await sweepBreaches(database, casework, { limit: 500, skipped })
    if (count > 0) log.info('casework.breaches-opened', { count })
  })
  jobs.schedule(sweep, '* * * * *')
  jobs.work(setPapers, async () => {
    const skipped = (paper: string, error: unknown): void => log.error('papers.file-not-set', error, { paper })
    await setFiles(database, house, installationZone, skipped)
  })
  jobs.schedule(setPapers, '* * * * *')
  jobs.work(seal, async () => {
    const yesterday = civilDate(now(), installationZone).subtract({ days: 1 })
    await database.transaction(system, (tx) => sealDay(tx, yesterday, installationZone, now()))
  })
  jobs.schedule(seal, '10 0 * * *')
  jobs.work(forget, () => database.transaction(system, (tx) => forgetOldSessions(tx, now())))
  jobs.schedule(forget, '30 3 * * *')
}

const officesFolder = new URL('../offices', import.meta.url).pathname
const lawFolder = new URL('../law', import.meta.url).pathname
