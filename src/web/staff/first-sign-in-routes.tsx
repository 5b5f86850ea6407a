import { Hono, type Context } from 'hono'
import type { Refusal } from '../../kernel/index.ts'
import { beginFirstSignIn, finishFirstSignIn, fullName, type FirstSignIn } from '../../people/index.ts'
import type { Tx } from '../../platform/index.ts'
import type { WrongField } from '../components/errors.tsx'
import { formPosted } from '../serve/form-posted.ts'
import { languageOf, pageContext, sendPage } from '../serve/page.ts'
import type { WebParts } from '../serve/web-parts.ts'
import { enter } from './enter.ts'
import { FirstSignInPage, type FirstSignInView } from './first-sign-in.page.tsx'

/** Two steps: who holds the printed code is shown the second factor, then chooses a password and proves the factor. */
export function firstSignInRoutes(parts: WebParts): Hono {
  const app = new Hono()
  const inSystem = <T,>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    parts.database.transaction({ kind: 'system' }, work)
  const show = (c: Context, view: FirstSignInView, status: 200 | 403): Response => {
    return sendPage(c, <FirstSignInPage context={pageContext(c, parts)} view={view} />, status)
  }
  /** A refusal stands at its field where it names one, else at the printed code. */
  const wrongOf = (c: Context, refusals: readonly Refusal[]): WrongField[] =>
    refusals.map((refusal) => ({
      field: refusal.at ?? (refusal.code.startsWith('password.') ? 'password' : 'printed'),
      says: parts.texts.in(languageOf(c)).sayRefusal(refusal),
    }))
  const enrolmentOf = async (input: FirstSignIn) => {
    const begun = await inSystem((tx) => beginFirstSignIn(tx, parts, input))
    return begun.ok ? { ...begun, value: { ...begun.value, name: fullName(begun.value.name) } } : begun
  }

  app.get('/', (c) => show(c, { login: '', printedCode: '', enrolment: null, wrong: [] }, 200))

  app.post('/', async (c) => {
    const input = await readFirst(c)
    const begun = await enrolmentOf(input)
    const shown = { login: input.login, printedCode: input.oneTimeCode }
    return begun.ok
      ? show(c, { ...shown, login: begun.value.login, enrolment: begun.value, wrong: [] }, 200)
      : show(c, { ...shown, enrolment: null, wrong: wrongOf(c, begun.refusals) }, 403)
  })

  app.post('/finish', async (c) => {
    const typed = await formPosted(c)
    const input = await readFirst(c)
    const chosen = {
      password: typed.get('password') ?? '',
      code: (typed.get('code') ?? '').replace(/\s/g, ''),
    }
    const done = await inSystem((tx) => finishFirstSignIn(tx, parts, { ...input, ...chosen }))
    if (done.ok) return enter(c, parts, done.value, '/work')
    // The secret is shown again only to who still holds the printed code.
    const again = await enrolmentOf(input)
    const enrolment = again.ok ? again.value : null
    const view = { login: input.login, printedCode: input.oneTimeCode, enrolment, wrong: wrongOf(c, done.refusals) }
    return show(c, view, 403)
  })

  return app
}

async function readFirst(c: Context): Promise<FirstSignIn> {
  const typed = await formPosted(c)
  return { login: (typed.get('login') ?? '').slice(0, 200), oneTimeCode: (typed.get('printed') ?? '').slice(0, 200) }
}
