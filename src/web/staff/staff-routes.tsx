import { Hono, type Context } from 'hono'
import type { Refusal } from '../../kernel/index.ts'
import {
  changePost,
  clearSessionCookie,
  findSession,
  postsToChoose,
  readSessionCookie,
  signIn,
  signOut,
  secondsLeft,
  type Session,
} from '../../people/index.ts'
import { installationZone, listMessages, type Tx } from '../../platform/index.ts'
import { formPosted } from '../serve/form-posted.ts'
import { chooseLanguage, languageOf, pageContext, sendPage } from '../serve/page.ts'
import type { WebParts } from '../serve/web-parts.ts'
import { placeName } from '../views/frame.ts'
import { aimOf, enter, wayTo, type Aim } from './enter.ts'
import { firstSignInRoutes } from './first-sign-in-routes.tsx'
import { OutboxPage } from './outbox.page.tsx'
import { PeoplePage } from './people.page.tsx'
import { PostPage } from './post.page.tsx'
import { SignInPage, type SignInView } from './sign-in.page.tsx'

/** Signing in and out of officials, and the choice of the post they work in. */
export function staffRoutes(parts: WebParts): Hono {
  const app = new Hono()
  app.use('/staff', async (c, next) => chooseLanguage(c, parts) ?? (await next()))
  app.use('/staff/*', async (c, next) => chooseLanguage(c, parts) ?? (await next()))
  const inSystem = <T,>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    parts.database.transaction({ kind: 'system' }, work)
  const sessionOf = async (c: Context): Promise<Session | undefined> => {
    const token = readSessionCookie(c.req.header('cookie'), parts.secure)
    return token === null ? undefined : await inSystem((tx) => findSession(tx, token, parts.now()))
  }
  const said = (c: Context, refusals: readonly Refusal[]): string =>
    refusals.map((refusal) => parts.texts.in(languageOf(c)).sayRefusal(refusal)).join(' ')

  const showSignIn = (c: Context, aim: Aim, view: Pick<SignInView, 'login' | 'wrong' | 'ended'>): Response => {
    const context = { ...pageContext(c, parts), address: wayTo('/staff', aim) }
    const whole = { ...view, ...aim, demonstration: parts.demonstration }
    return sendPage(c, <SignInPage context={context} view={whole} />, view.wrong === null ? 200 : 403)
  }

  app.get('/staff', async (c) => {
    const session = await sessionOf(c)
    const aim = aimOf((name) => c.req.query(name))
    if (session) return c.redirect(session.post === null ? wayTo('/staff/posts', aim) : aim.next, 303)
    // A token that opens nothing any more was a session: it is said that it ended, and nothing else.
    const ended = readSessionCookie(c.req.header('cookie'), parts.secure) !== null
    return showSignIn(c, aim, { login: '', wrong: null, ended })
  })

  app.post('/staff', async (c) => {
    const typed = await formPosted(c)
    const login = (typed.get('login') ?? '').slice(0, 200)
    const aim = aimOf((name) => typed.get(name))
    const input = {
      login,
      password: typed.get('password') ?? '',
      code: (typed.get('code') ?? '').replace(/\s/g, ''),
    }
    const done = await inSystem((tx) => signIn(tx, parts, input))
    if (done.ok) return enter(c, parts, done.value, aim.next)
    return showSignIn(c, aim, { login, wrong: said(c, done.refusals), ended: false })
  })

  app.post('/staff/leave', async (c) => {
    const session = await sessionOf(c)
    if (session) await inSystem((tx) => signOut(tx, session, parts.now()))
    c.header('set-cookie', clearSessionCookie(parts.secure), { append: true })
    return c.redirect('/staff', 303)
  })

  app.get('/staff/people', async (c) => {
    if (!parts.demonstration) return c.notFound()
    const seconds = secondsLeft(parts.now())
    const view = { places: await parts.invented(), seconds }
    return sendPage(c, <PeoplePage context={pageContext(c, parts)} view={view} />)
  })

  app.get('/staff/outbox', async (c) => {
    if (!parts.demonstration) return c.notFound()
    const messages = await inSystem((tx) => listMessages(tx))
    return sendPage(c, <OutboxPage context={pageContext(c, parts)} view={{ messages, zone: installationZone }} />)
  })

  const showPosts = async (c: Context, session: Session, aim: Aim, wrong: string | null): Promise<Response> => {
    const context = { ...pageContext(c, parts), address: wayTo('/staff/posts', aim) }
    const { language } = context.voice
    const posts = await inSystem(async (tx) => {
      const shown = []
      for (const post of await postsToChoose(tx, session, parts.now())) {
        const place = await placeName(tx, parts, post.place, language)
        shown.push({ id: post.id, position: post.position[language], place })
      }
      return shown
    })
    const view = { posts, chosen: session.post?.id ?? null, wrong, ...aim }
    return sendPage(c, <PostPage context={context} view={view} />, wrong === null ? 200 : 400)
  }

  app.get('/staff/posts', async (c) => {
    const session = await sessionOf(c)
    const aim = aimOf((name) => c.req.query(name))
    return session ? showPosts(c, session, aim, null) : c.redirect(wayTo('/staff', aim), 303)
  })

  app.post('/staff/posts', async (c) => {
    const session = await sessionOf(c)
    const typed = await formPosted(c)
    const aim = aimOf((name) => typed.get(name))
    if (!session) return c.redirect(wayTo('/staff', aim), 303)
    const changed = await parts.database.attempt({ kind: 'system' }, (tx) =>
      changePost(tx, session, typed.get('post') ?? '', parts.now()),
    )
    return changed.ok ? c.redirect(aim.next, 303) : showPosts(c, session, aim, said(c, changed.refusals))
  })

  return app.route('/staff/first', firstSignInRoutes(parts))
}
