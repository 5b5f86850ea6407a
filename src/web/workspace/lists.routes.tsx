import { Hono } from 'hono'
import {
  countRegister,
  countUncollected,
  countWork,
  listRegister,
  listUncollected,
  listWork,
  type ListMark,
  type RegisterRow,
  type WorkRow,
} from '../../casework/index.ts'
import { civilMoment, closingOn, workingTimeLeft, type OfficeTime } from '../../kernel/index.ts'
import { nameOf, routeOf, serviceName, wordOf, type Law } from '../../law/index.ts'
import { officeTime } from '../../offices/index.ts'
import { may } from '../../people/index.ts'
import type { Voice } from '../../platform/index.ts'
import { formPosted } from '../serve/form-posted.ts'
import { scopeOf, type OfficerContext, type OfficerVariables } from '../serve/officer.ts'
import { readMark, writeMark } from '../serve/list-mark.ts'
import { pageContext, sendPage } from '../serve/page.ts'
import type { WebParts } from '../serve/web-parts.ts'
import { clockView } from '../views/clock-view.ts'
import { placeName, sayCounted, workOf, workspaceFrame } from '../views/frame.ts'
import { homeOffice } from '../views/home-office.ts'
import type { Way } from '../components/pages.tsx'
import { askPart, partOf, wayTo } from './list-part.ts'
import { MyWorkPage } from './my-work.page.tsx'
import type { WorkLine } from './my-work.view.ts'
import { ReadyPage } from './ready.page.tsx'
import type { ReadyLine } from './handover.view.ts'
import { RegisterPage } from './register.page.tsx'
import type { RegisterLine } from './register.view.ts'

/** The name of a step that does one thing says what is to be done; of several things it is told which. */
function saysItsVerb(law: Law, { edition, channel, step, verb }: WorkRow): boolean {
  const known = law.editions.get(edition)
  const route = known && routeOf(known, channel)
  const does = route?.ok ? (route.value.steps.get(step)?.does ?? []) : []
  return does.length === 1 && does[0] === verb
}

/** The lists of the workspace: my work, the register and its search, what is ready and what nobody collected. */
export function listRoutes(parts: WebParts): Hono<{ Variables: OfficerVariables }> {
  const routes = new Hono<{ Variables: OfficerVariables }>()

  routes.get('/', async (c) => {
    const { session, officer } = c.var
    const context = pageContext(c, parts)
    const { voice } = context
    const after = readMark(c.req.query('after'))
    const page = await parts.database.transaction(scopeOf(officer), async (tx) => {
      const rows = await listWork(tx, { ...workOf(officer), ...askPart(after) })
      const hours = officeTime(await homeOffice(tx, parts, officer.place))
      const frame = await workspaceFrame(tx, parts, voice, session, officer, '/work')
      const { open } = await countWork(tx, workOf(officer), parts.now())
      return { rows, hours, frame, open }
    })
    const { shown, onward } = partOf(page.rows, page.open, { after, way: wayTo('/work') }, (row) =>
      writeMark(row.due, row.task),
    )
    recordList(
      parts,
      c,
      'my-work',
      shown.map((row) => row.case),
    )
    const now = civilMoment(parts.now(), page.hours.zone)
    return sendPage(
      c,
      <MyWorkPage
        context={context}
        frame={page.frame}
        view={{
          now,
          dayLeft: dayLeft(parts, page.hours, now),
          lunchUnsaid: page.hours.lunch === undefined,
          tabs: [
            {
              label: voice.say('workspace.my-work.mine'),
              href: '/work',
              current: true,
              count: sayCounted(voice, page.open),
            },
          ],
          lines: shown.map((row) => workLine(parts, voice, row, page.hours.zone)),
          onward,
          mayTakeApplications: may(officer, 'step.accept', officer.place),
        }}
      />,
    )
  })

  routes.get('/register', (c) => register(c, parts, null, readMark(c.req.query('after'))))
  routes.post('/register', async (c) => {
    const typed = await formPosted(c)
    return register(c, parts, typed.get('sought') ?? '', readMark(typed.get('after')))
  })
  routes.get('/ready', (c) => ready(c, parts, 'ready'))
  routes.get('/not-collected', (c) => ready(c, parts, 'not-collected'))
  return routes
}

function workLine(parts: WebParts, voice: Voice, row: WorkRow, zone: string): WorkLine {
  const law = parts.casework.law()
  const edition = { id: row.edition, service: row.service }
  const language = voice.language
  return {
    href: `/work/case/${row.case}`,
    clock: dialOf(parts, row),
    what:
      (row.verb === 'sign' || row.verb === 'issue') && !saysItsVerb(law, row)
        ? `${nameOf(law, edition, `steps.${row.step}`, language)}: ${voice.say(`workspace.verb.${row.verb}`)}`
        : nameOf(law, edition, `steps.${row.step}`, language),
    note: row.note,
    applicant: row.applicant,
    number: row.number,
    service: serviceName(law, row.service, 'short', language),
    channel: wordOf(law, 'channels', row.channel, language),
    answerDue: row.answerDue === null ? null : civilMoment(row.answerDue, zone),
  }
}

const dialOf = (parts: WebParts, row: Pick<WorkRow, 'startsAt' | 'term' | 'proof' | 'due'>) =>
  row.startsAt === null || row.term === null || row.proof === null || row.due === null
    ? null
    : clockView(
        {
          starts: row.startsAt.toString(),
          due: row.due.toString(),
          term: row.term,
          proof: JSON.parse(row.proof) as unknown,
          metAt: null,
        } as unknown as Parameters<typeof clockView>[0],
        parts.casework.calendar,
        parts.now(),
      )

function dayLeft(parts: WebParts, office: OfficeTime, now: Temporal.PlainDateTime) {
  const closing = closingOn(now.toPlainDate(), office, parts.casework.calendar)
  if (
    !parts.casework.calendar.isWorkingDay(now.toPlainDate(), office.week) ||
    Temporal.PlainDateTime.compare(now, closing) >= 0
  )
    return null
  const left = workingTimeLeft({ now, due: closing, unit: 'minute', office, calendar: parts.casework.calendar })
  return { left: { hours: left.hours, minutes: left.minutes }, until: closing.toPlainTime() }
}

async function register(
  c: OfficerContext,
  parts: WebParts,
  sought: string | null,
  after: ListMark | null,
): Promise<Response> {
  const { session, officer } = c.var
  if (!may(officer, 'case.find', officer.place)) return c.redirect('/work', 303)
  const context = pageContext(c, parts)
  const { voice } = context
  const page = await parts.database.transaction(scopeOf(officer), async (tx) => {
    const question = sought === null ? { office: officer.place } : { sought }
    const rows = await listRegister(tx, question, askPart(after))
    const counted = await countRegister(tx, question)
    const hours = officeTime(await homeOffice(tx, parts, officer.place))
    const frame = await workspaceFrame(tx, parts, voice, session, officer, '/work/register')
    return { rows, counted, hours, frame, place: await placeName(tx, parts, officer.place, voice.language) }
  })
  const way = sought === null ? wayTo('/work/register') : searchOn(sought)
  const { shown, onward } = partOf(page.rows, page.counted, { after, way }, (row) => writeMark(row.openedAt, row.case))
  recordList(
    parts,
    c,
    sought === null ? 'register' : 'search',
    shown.map((row) => row.case),
    sought,
  )
  return sendPage(
    c,
    <RegisterPage
      context={context}
      frame={page.frame}
      view={{
        place: page.place,
        now: civilMoment(parts.now(), page.hours.zone),
        sought,
        lines: shown.map((row) => registerLine(parts, voice, row, page.hours.zone)),
        onward,
      }}
    />,
  )
}

/** What is sought names a person: it goes on in a form. */
const searchOn =
  (sought: string) =>
  (after: string | null): Way => ({
    action: '/work/register',
    fields: new Map([['sought', sought], ...(after === null ? [] : [['after', after] as const])]),
  })

function registerLine(parts: WebParts, voice: Voice, row: RegisterRow, zone: string): RegisterLine {
  const law = parts.casework.law()
  const edition = { id: row.edition, service: row.service }
  return {
    href: `/work/case/${row.case}`,
    number: row.number ?? '',
    registered: civilMoment(row.openedAt, zone),
    applicant: row.applicant,
    service: serviceName(law, row.service, 'short', voice.language),
    standing: row.state === 'open' ? 'going' : standingOf(row),
    step:
      row.step === null
        ? null
        : {
            what: nameOf(law, edition, `steps.${row.step}`, voice.language),
            who: nameOf(law, edition, `units.${row.unit ?? ''}`, voice.language),
            due: row.stepDue === null ? null : civilMoment(row.stepDue, zone),
          },
    answerDue: row.dueAt === null ? null : civilMoment(row.dueAt, zone),
  }
}

const standingOf = (row: RegisterRow): RegisterLine['standing'] => {
  if (row.endedAs === 'not-accepted') return 'not-accepted'
  if (row.endedAs === 'issued') return row.refused ? 'refused' : 'granted'
  return 'stopped'
}

async function ready(c: OfficerContext, parts: WebParts, which: 'ready' | 'not-collected'): Promise<Response> {
  const { session, officer } = c.var
  if (!may(officer, 'step.issue', officer.place)) return c.redirect('/work', 303)
  const after = readMark(c.req.query('after'))
  const context = pageContext(c, parts)
  const { voice } = context
  const page = await parts.database.transaction(scopeOf(officer), async (tx) => {
    const late = which === 'ready' ? null : parts.now()
    const rows = await listUncollected(tx, officer.place, late, askPart(after))
    const counted = await countUncollected(tx, officer.place, late)
    const hours = officeTime(await homeOffice(tx, parts, officer.place))
    const frame = await workspaceFrame(tx, parts, voice, session, officer, `/work/${which}`)
    return { rows, counted, hours, frame }
  })
  const { shown, onward } = partOf(page.rows, page.counted, { after, way: wayTo(`/work/${which}`) }, (row) =>
    writeMark(row.readyAt, row.task),
  )
  recordList(
    parts,
    c,
    which,
    shown.map((row) => row.case),
  )
  const law = parts.casework.law()
  const now = civilMoment(parts.now(), page.hours.zone)
  const lines = shown.map((row): ReadyLine => {
    const since = civilMoment(row.readyAt, page.hours.zone)
    return {
      href: `/work/case/${row.case}`,
      applicant: row.applicant,
      number: row.number ?? '',
      paper: serviceName(law, row.service, 'short', voice.language),
      since,
      days: workingTimeLeft({
        now: since,
        due: now,
        unit: 'working-day',
        office: page.hours,
        calendar: parts.casework.calendar,
      }).days,
      clock: dialOf(parts, { ...row, due: row.stepDue }),
      phone: row.phone,
    }
  })
  return sendPage(c, <ReadyPage context={context} frame={page.frame} view={{ which, lines, onward }} />)
}

export function recordList(
  parts: WebParts,
  c: OfficerContext,
  why: string,
  cases: readonly string[],
  sought: string | null = null,
): void {
  const { officer } = c.var
  parts.read({
    at: parts.now(),
    reader: { kind: 'staff', staff: officer.staff, office: officer.place },
    what: sought === null ? 'list' : 'search',
    why,
    body: { cases, ...(sought === null ? {} : { sought }) },
  })
}
