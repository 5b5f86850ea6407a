import { Hono, type Context } from 'hono'
import { civilDate, paperCodeShape, readNumber, type Refusal } from '../../kernel/index.ts'
import { makeFindOffices } from '../../offices/index.ts'
import { installationZone, type Voice } from '../../platform/index.ts'
import { filePosted, formPosted } from '../serve/form-posted.ts'
import { chooseLanguage, languageOf, pageContext, sendPage } from '../serve/page.ts'
import { sendError } from '../serve/send-error.tsx'
import type { WebParts } from '../serve/web-parts.ts'
import { emptyFollowingForm } from './following-form.view.ts'
import { makeFlawsOf } from './flaws-of-directory.ts'
import { FlawsPage } from './flaws.page.tsx'
import { HomePage } from './home.page.tsx'
import { officesFound, officesIn, regionsOf, type NamedDirectory } from './offices-of-directory.ts'
import { OfficesPage } from './offices.page.tsx'
import { findServices, servicesOfLaw } from './services-of-law.ts'
import { ServicesPage } from './services.page.tsx'
import { VerificationPage, VerifyPage } from './verification.page.tsx'
import { emptyVerifyForm, type VerificationView } from './verification.view.ts'

/** What the public pages ask of papers. */
export interface PortalDoors {
  /** What may be said of a paper to anyone who holds its code; with a file, whether it is that paper. */
  readonly verify: (code: string, voice: Voice, file: File | null) => Promise<VerificationView>
}

/** The public pages that need no sign-in. Nothing about a person stands in any of their addresses. */
export function portalRoutes(parts: WebParts, doors: PortalDoors): Hono {
  const app = new Hono()
  app.use(async (c, next) => chooseLanguage(c, parts) ?? (await next()))
  const today = (): Temporal.PlainDate => civilDate(parts.now(), installationZone)
  const services = (voice: Voice) => servicesOfLaw(parts.casework.law(), today(), voice)
  const findOffices = makeFindOffices(parts.casework.directory)
  const flawsOf = makeFlawsOf(parts.casework.directory)
  const named = (voice: Voice): NamedDirectory => ({
    directory: parts.casework.directory,
    actName: (act) => parts.casework.law().acts.get(act)?.name[voice.language] ?? null,
  })

  app.get('/', (c) => {
    const context = pageContext(c, parts)
    const { voice } = context
    const home = {
      services: services(voice),
      regions: regionsOf(named(voice), voice),
      following: emptyFollowingForm,
      verify: emptyVerifyForm,
    }
    return sendPage(c, <HomePage context={context} home={home} />)
  })

  app.get('/services', (c) => {
    const context = pageContext(c, parts)
    const sought = (c.req.query('sought') ?? '').trim().slice(0, 100)
    const found = findServices(services(context.voice), sought)
    return sendPage(c, <ServicesPage context={context} view={{ sought, services: found }} />)
  })

  app.get('/offices', (c) => {
    const context = pageContext(c, parts)
    const sought = (c.req.query('sought') ?? '').trim().slice(0, 100)
    if (sought !== '') {
      const view = officesFound(named(context.voice), sought, findOffices(sought), context.voice)
      return sendPage(c, <OfficesPage context={context} view={view} />)
    }
    const asked = c.req.query('in')
    const territory = asked === undefined ? null : /^\d{1,6}$/.test(asked) ? Number(asked) : -1
    const view = officesIn(named(context.voice), territory, context.voice)
    if (view === null) return wrongAddress(c, parts, '/offices')
    return sendPage(c, <OfficesPage context={context} view={view} />)
  })

  app.get('/offices/flaws', (c) => {
    const context = pageContext(c, parts)
    return sendPage(c, <FlawsPage context={context} view={flawsOf(c.req.query('defect'), context.voice)} />)
  })

  app.get('/verify', (c) => sendPage(c, <VerifyPage context={pageContext(c, parts)} form={emptyVerifyForm} />))
  app.post('/verify', async (c) => {
    const typed = await formPosted(c)
    const context = pageContext(c, parts)
    const code = typed.get('code') ?? ''
    const read = readNumber(code, paperCodeShape)
    if (read.ok) return c.redirect(`/verify/${read.value}`, 303)
    const wrong = context.voice.sayRefusal(read.refusals[0]!)
    return sendPage(c, <VerifyPage context={context} form={{ code, wrong }} />, 400)
  })
  app.get('/verify/:code', async (c) => {
    // A printed code may come with blanks or without dashes: it leads to the one address of the paper.
    const read = readNumber(c.req.param('code'), paperCodeShape)
    if (!read.ok) return wrongAddress(c, parts, '/verify', read.refusals)
    if (read.value !== c.req.param('code')) return c.redirect(`/verify/${read.value}`, 301)
    const context = pageContext(c, parts)
    const view = await doors.verify(read.value, context.voice, null)
    return sendPage(c, <VerificationPage context={context} view={view} />, view.paper === null ? 404 : 200)
  })
  app.post('/verify/:code/compare', async (c) => {
    const read = readNumber(c.req.param('code'), paperCodeShape)
    if (!read.ok) return wrongAddress(c, parts, '/verify', read.refusals)
    const file = await filePosted(c, 'file')
    const context = pageContext(c, parts)
    const view = await doors.verify(read.value, context.voice, file)
    if (view.paper === null) return sendPage(c, <VerificationPage context={context} view={view} />, 404)
    if (file !== null) return sendPage(c, <VerificationPage context={context} view={view} />)
    const wrongFile = context.voice.say('portal.verify.no-file')
    return sendPage(c, <VerificationPage context={context} view={{ ...view, wrongFile }} />, 422)
  })

  return app
}

function wrongAddress(c: Context, parts: WebParts, next: string, refusals: readonly Refusal[] = []): Promise<Response> {
  const voice = parts.texts.in(languageOf(c))
  const says = refusals.map((refusal) => voice.sayRefusal(refusal))
  return sendError(c, parts, { status: 404, says, next, reference: null })
}
