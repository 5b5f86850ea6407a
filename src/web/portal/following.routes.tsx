import { Hono, type Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { beginVisit, findByNumberAndSecret, readCaseFile, readSecret, visitedCase } from '../../casework/index.ts'
import { caseNumberShape, readNumber, refusal } from '../../kernel/index.ts'
import { officeTime } from '../../offices/index.ts'
import { forgiveTries, listReadingsOfCase, takeTry, type RateLimit } from '../../platform/index.ts'
import { formPosted } from '../serve/form-posted.ts'
import { chooseLanguage, pageContext, sendPage } from '../serve/page.ts'
import { refusalPage } from '../serve/refusal-page.tsx'
import type { WebParts } from '../serve/web-parts.ts'
import { sendPdf } from '../workspace/paper.routes.ts'
import { FollowingPage } from './following.page.tsx'
import { emptyFollowingForm, type FollowingFormView } from './following-form.view.ts'
import { MyCasePage } from './my-case.page.tsx'
import { myCaseView } from './my-case.model.ts'

const visitCookie = 'visit'

/** Following a case by its number and secret: posted, and led on to a page whose address names nobody. */
export function followingRoutes(parts: WebParts): Hono {
  const routes = new Hono()
  routes.use(async (c, next) => chooseLanguage(c, parts) ?? (await next()))
  routes.get('/', (c) => sendPage(c, <FollowingPage context={pageContext(c, parts)} form={emptyFollowingForm} />))
  routes.post('/', (c) => find(c, parts))
  routes.get('/case', (c) => show(c, parts))
  routes.get('/paper/:id', async (c) => {
    const id = await visited(c, parts)
    const pdf = id ? await parts.paperFile(c.req.param('id'), { kind: 'case', case: id }) : null
    if (!id || !pdf) return refusalPage(c, parts, [refusal('paper.not-found')], '/following')
    parts.read({
      at: parts.now(),
      reader: { kind: 'holder' },
      what: 'paper',
      subject: c.req.param('id'),
      case: id,
      why: 'own',
    })
    return sendPdf(c, pdf)
  })
  return routes
}

/** Wrong pairs cost time, for each number: a secret of five free digits must not be found by trying. */
const followingLimit: RateLimit = { name: 'following', burst: 5, perHour: 20 }

async function find(c: Context, parts: WebParts): Promise<Response> {
  const context = pageContext(c, parts)
  const { sayRefusal } = context.voice
  const typed = await formPosted(c)
  const kept = { number: typed.get('number') ?? '' }
  const number = readNumber(kept.number, caseNumberShape)
  const secret = readSecret(typed.get('secret') ?? '')
  const again = (form: FollowingFormView, status: 422 | 429): Response =>
    sendPage(c, <FollowingPage context={context} form={form} />, status)
  if (!number.ok || !secret.ok) {
    const wrongNumber = number.ok ? {} : { wrongNumber: sayRefusal(number.refusals[0]!) }
    return again(
      { ...kept, ...wrongNumber, ...(secret.ok ? {} : { wrongSecret: sayRefusal(secret.refusals[0]!) }) },
      422,
    )
  }
  const allowed = await takeTry(parts.database, followingLimit, number.value, parts.now())
  if (!allowed.ok) return again({ ...kept, wrong: sayRefusal(allowed.refusals[0]!) }, 429)
  const token = await parts.database.transaction({ kind: 'system' }, async (tx) => {
    const id = await findByNumberAndSecret(tx, number.value, secret.value)
    if (id === null) return null
    await forgiveTries(tx, followingLimit, number.value)
    return beginVisit(tx, id, parts.now(), parts.random(32))
  })
  if (token === null) return again({ ...kept, wrong: sayRefusal(refusal('following.no-such-pair')) }, 422)
  setCookie(c, visitCookie, token, { path: '/following', httpOnly: true, sameSite: 'Lax', secure: parts.secure })
  return c.redirect('/following/case', 303)
}

const visited = (c: Context, parts: WebParts): Promise<string | null> => {
  const token = getCookie(c, visitCookie)
  return token === undefined
    ? Promise.resolve(null)
    : parts.database.transaction({ kind: 'system' }, (tx) => visitedCase(tx, token, parts.now()))
}

async function show(c: Context, parts: WebParts): Promise<Response> {
  const id = await visited(c, parts)
  if (!id) return c.redirect('/following', 303)
  const context = pageContext(c, parts)
  const file = await parts.database.transaction({ kind: 'case', case: id }, (tx) =>
    readCaseFile(tx, parts.casework, id),
  )
  const office =
    file && parts.casework.directory.offices.find((each) => Object.values(file.state.places).includes(each.id))
  if (!file || !office) return c.redirect('/following', 303)
  const readings = await parts.database.transaction({ kind: 'system' }, (tx) => listReadingsOfCase(tx, id))
  parts.read({ at: parts.now(), reader: { kind: 'holder' }, what: 'case', subject: id, case: id, why: 'own' })
  const sight = { parts, file, voice: context.voice, zone: officeTime(office).zone }
  return sendPage(c, <MyCasePage context={context} view={myCaseView(sight, readings)} />)
}
