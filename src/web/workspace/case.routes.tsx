import { Hono } from 'hono'
import { doStep, isCommandName, readCaseFile, signTasks, taskOf, type CommandName } from '../../casework/index.ts'
import { checkForms, type Typed } from '../../intake/index.ts'
import { isUuid, refusal, type Json, type Refusal } from '../../kernel/index.ts'
import { officeTime } from '../../offices/index.ts'
import type { Voice } from '../../platform/index.ts'
import { attemptWithCode, may } from '../../people/index.ts'
import type { WrongField } from '../components/errors.tsx'
import { formPosted } from '../serve/form-posted.ts'
import { scopeOf, type OfficerContext, type OfficerVariables } from '../serve/officer.ts'
import { pageContext, sendPage } from '../serve/page.ts'
import { refusalPage } from '../serve/refusal-page.tsx'
import type { WebParts } from '../serve/web-parts.ts'
import { caseView } from '../views/case-model.ts'
import { lawOf, type CaseSight } from '../views/case-sight.ts'
import { homeOffice } from '../views/home-office.ts'
import { sayLawRefusal } from '../views/say-law-refusal.ts'
import { CasePage } from './case.page.tsx'
import { formOfStep, readOfStep, frameOf, type CameBack, type OpenedCase } from './opened-case.ts'
import { handoverPage } from './handover.model.tsx'
import { inspectionPage } from './inspection.model.tsx'
import { returnPage, signOnePage } from './sign-one.model.tsx'
import { todoOf } from './todo.model.ts'

type Vars = { Variables: OfficerVariables }

/** One case before an officer: reading it is recorded, each of its steps is one command. */
export function caseRoutes(parts: WebParts): Hono<Vars> {
  const routes = new Hono<Vars>()
  routes.get('/:id', (c) => open(c, parts, async (opened) => show(opened, fresh(parts))))
  routes.get('/:id/return', (c) => open(c, parts, async (opened) => returnPage(opened, fresh(parts))))
  routes.post('/:id/:command', async (c) => {
    const command = c.req.param('command')
    if (!isCommandName(command)) return c.notFound()
    const typed = await formPosted(c)
    return open(c, parts, (opened) => act(opened, command, typed))
  })
  return routes
}

const fresh = (parts: WebParts): CameBack => ({ wrong: [], typed: new Map(), key: parts.casework.newId() })

async function open(
  c: OfficerContext,
  parts: WebParts,
  then: (opened: OpenedCase) => Promise<Response>,
): Promise<Response> {
  const { officer } = c.var
  const id = c.req.param('id') ?? ''
  const voice: Voice = pageContext(c, parts).voice
  const found =
    isUuid(id) && may(officer, 'case.open', officer.place)
      ? await parts.database.transaction(scopeOf(officer), async (tx) => {
          const file = await readCaseFile(tx, parts.casework, id)
          return file && { file, zone: officeTime(await homeOffice(tx, parts, officer.place)).zone }
        })
      : null
  if (!found) return refusalPage(c, parts, [refusal('case.not-found')], '/work')
  const task = taskOf(found.file.state, officer)
  parts.read({
    at: parts.now(),
    reader: { kind: 'staff', staff: officer.staff, office: officer.place },
    what: 'case',
    subject: id,
    case: id,
    why: task?.verb ?? 'look',
  })
  return then({ c, parts, task, sight: { parts, voice, ...found } })
}

/** The page on which this officer does what is to be done now; without a task of hers, the case as it stands. */
function show(opened: OpenedCase, back: CameBack): Promise<Response> {
  const { task, sight } = opened
  switch (task?.verb) {
    case 'inspect':
      return inspectionPage(opened, back)
    case 'sign':
      // The act of a visit is signed on its own page, every other paper on the page of signing.
      return formOfStep(sight.file, task) ? inspectionPage(opened, back) : signOnePage(opened, back)
    case 'issue':
      return handoverPage(opened, back)
    default:
      return casePage(opened, back)
  }
}

async function casePage(opened: OpenedCase, back: CameBack): Promise<Response> {
  const { c, parts, sight } = opened
  const { officer } = c.var
  const view = { ...caseView(sight, officer, todoOf(opened, back)), wrong: back.wrong }
  return sendPage(
    c,
    <CasePage context={pageContext(c, parts)} frame={await frameOf(opened)} view={view} />,
    back.wrong.length > 0 ? 422 : 200,
  )
}

async function act(opened: OpenedCase, command: CommandName, typed: Typed): Promise<Response> {
  const { c, parts, sight } = opened
  const { officer, session } = c.var
  const { state } = sight.file
  const key = typed.get('key') ?? ''
  const does = typed.get('do') ?? 'go'
  const input = inputOf(opened, command, typed)
  if (does === 'look') return show(opened, { wrong: [], typed, key })
  if (!input.ok) return show(opened, { wrong: said(sight, input.refusals), typed, key })
  const seen = Number(typed.get('seen') ?? Number.NaN)
  const task = typed.get('task') ?? ''
  const happened = parts.now()
  const done =
    command === 'sign'
      ? await attemptWithCode(parts.database, scopeOf(officer), parts.now, (tx) =>
          signTasks(tx, parts.casework, officer, {
            items: [{ case: state.id, task, seen }],
            code: typed.get('code') ?? '',
            session: session.id,
            key,
            happened,
          }),
        )
      : await parts.database.attempt(scopeOf(officer), (tx) =>
          doStep(tx, parts.casework, officer, {
            name: command,
            case: state.id,
            task,
            seen,
            input: input.value,
            key,
            happened,
          }),
        )
  if (done.ok)
    return c.redirect(command === 'issue' || command === 'register' ? `/work/case/${state.id}` : '/work', 303)
  // What somebody else did meanwhile cannot be mended on this form; everything else can, and what was typed stays.
  if (done.refusals.some(({ code }) => beyondMending.has(code)))
    return refusalPage(c, parts, done.refusals, `/work/case/${state.id}`)
  return command === 'return'
    ? returnPage(opened, { wrong: said(sight, done.refusals), typed, key })
    : show(opened, { wrong: said(sight, done.refusals), typed, key })
}

const beyondMending = new Set<Refusal['code']>([
  'case.changed-meanwhile',
  'case.ended',
  'task.done-already',
  'task.not-yours',
  'task.of-another-person',
  'step.wrong-moment',
  'command.sent-before',
])

const said = (sight: CaseSight, refusals: readonly Refusal[]): WrongField[] =>
  refusals.map((each) => ({
    ...(each.at === undefined ? {} : { field: each.at }),
    says: sayLawRefusal({ law: lawOf(sight), edition: sight.file.edition, voice: sight.voice }, each),
  }))

type Input = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly refusals: readonly Refusal[] }

function inputOf({ sight, task, parts }: OpenedCase, command: CommandName, typed: Typed): Input {
  const text = (name: string): string => typed.get(name) ?? ''
  switch (command) {
    case 'inspect': {
      const form = task && formOfStep(sight.file, task)
      if (!form) return { ok: true, value: { act: {} } }
      const { facts, refusals, ask, ...asked } = readOfStep(parts, sight, form, typed)
      const wrong = [...refusals, ...checkForms([form], asked.typed, facts, ask)]
      return wrong.length > 0 ? { ok: false, refusals: wrong } : { ok: true, value: { act: facts[form.fact] as Json } }
    }
    case 'opine':
      return { ok: true, value: { outcome: text('outcome'), reasons: text('reasons') } }
    case 'draft':
      return { ok: true, value: { outcome: text('outcome'), ground: text('ground') || null, note: text('note') } }
    case 'return':
      return { ok: true, value: { reason: text('reason') } }
    case 'issue':
      return { ok: true, value: { receivedBy: text('receivedBy') } }
    case 'dispatch':
    case 'register':
    case 'sign':
      return { ok: true, value: {} }
  }
}
