import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import {
  countWork,
  listWork,
  readCaseFile,
  recordOf,
  signTasks,
  type CaseFile,
  type SignOrder,
  type WorkRow,
} from '../../casework/index.ts'
import { wayOfReturning } from '../../law/index.ts'
import { civilMoment, isUuid } from '../../kernel/index.ts'
import { attemptWithCode, may } from '../../people/index.ts'
import { officeTime } from '../../offices/index.ts'
import type { WrongField } from '../components/errors.tsx'
import { sayTerm } from '../components/proof-of-due.ts'
import { formPosted, manyPosted } from '../serve/form-posted.ts'
import { scopeOf, type OfficerContext, type OfficerVariables } from '../serve/officer.ts'
import { readMark, writeMark } from '../serve/list-mark.ts'
import { pageContext, sendPage } from '../serve/page.ts'
import type { Tx } from '../../platform/index.ts'
import type { WebParts } from '../serve/web-parts.ts'
import { sayLaw } from '../views/case-sight.ts'
import { clockView } from '../views/clock-view.ts'
import { opinionView } from '../views/opinion-view.ts'
import { workOf, workspaceFrame } from '../views/frame.ts'
import { askPart, partOf, wayTo } from './list-part.ts'
import type { OnwardView } from '../components/pages.tsx'
import { homeOffice } from '../views/home-office.ts'
import { recordList } from './lists.routes.tsx'
import { SignManyPage } from './sign-many.page.tsx'
import type { SignedBatch, SignLine } from './sign.view.ts'

interface Waiting {
  readonly row: WorkRow
  readonly file: CaseFile
}

interface Outcome {
  readonly batch: SignedBatch | null
  readonly wrong: readonly WrongField[]
  readonly ticked: ReadonlySet<string>
  readonly key: string
}

/** Many drafts before the head at once: what is plain is ticked together, what is not is opened and read alone. */
export function signRoutes(parts: WebParts): Hono<{ Variables: OfficerVariables }> {
  const routes = new Hono<{ Variables: OfficerVariables }>()
  routes.get('/', (c) => show(c, parts, { batch: null, wrong: [], ticked: new Set(), key: parts.casework.newId() }))
  routes.post('/', async (c) => {
    const typed = await formPosted(c)
    const ticks = (await manyPosted(c, 'task')).map(readTick)
    const { officer, session } = c.var
    const key = typed.get('key') ?? ''
    const signed = await attemptWithCode(parts.database, scopeOf(officer), parts.now, async (tx) =>
      signTasks(tx, parts.casework, officer, {
        items: await named(tx, parts, ticks),
        code: typed.get('code') ?? '',
        session: session.id,
        key,
        happened: parts.now(),
      }),
    )
    if (signed.ok) {
      const batch = { signed: signed.value.length }
      return show(c, parts, { batch, wrong: [], ticked: new Set(), key: parts.casework.newId() })
    }
    const { voice } = pageContext(c, parts)
    const wrong = signed.refusals.map((each) => ({
      ...(each.at === undefined ? {} : { field: each.at }),
      says: voice.sayRefusal(each),
    }))
    return show(c, parts, { batch: null, wrong, ticked: new Set(ticks.map(({ task }) => task)), key })
  })
  return routes
}

type Tick = SignOrder['items'][number]

/** A tick says all that was looked at: the case, its task and the version. Whoever was faster since then refuses it. */
function readTick(tick: string): Tick {
  const [id = '', task = '', seen = ''] = tick.split(':')
  if (!isUuid(id) || !isUuid(task) || !/^\d{1,9}$/.test(seen)) throw new HTTPException(400)
  return { case: id, task, seen: Number(seen) }
}

/** Each with the number of its case, so that the one that hinders can be named, whether it still waits here or not. */
async function named(tx: Tx, parts: WebParts, ticks: readonly Tick[]): Promise<Tick[]> {
  const items: Tick[] = []
  for (const tick of ticks) {
    const file = await readCaseFile(tx, parts.casework, tick.case)
    items.push({ ...tick, number: file?.state.number ?? '' })
  }
  return items
}

interface ToSign {
  readonly waiting: readonly Waiting[]
  readonly onward: OnwardView
}

async function waitingFor(c: OfficerContext, parts: WebParts): Promise<ToSign> {
  const { officer } = c.var
  const after = readMark(c.req.query('after'))
  return parts.database.transaction(scopeOf(officer), async (tx) => {
    const question = workOf(officer, 'sign')
    const rows = await listWork(tx, { ...question, ...askPart(after) })
    const { open } = await countWork(tx, question, parts.now())
    const asked = { after, way: wayTo('/work/sign') }
    const { shown, onward } = partOf(rows, open, asked, (row) => writeMark(row.due, row.task))
    const waiting: Waiting[] = []
    for (const row of shown) {
      const file = await readCaseFile(tx, parts.casework, row.case)
      if (file) waiting.push({ row, file })
    }
    return { waiting, onward }
  })
}

async function show(c: OfficerContext, parts: WebParts, outcome: Outcome): Promise<Response> {
  const { officer, session } = c.var
  if (!may(officer, 'step.sign', officer.place)) return c.redirect('/work', 303)
  const context = pageContext(c, parts)
  const { voice } = context
  const { waiting, onward } = await waitingFor(c, parts)
  recordList(
    parts,
    c,
    'sign',
    waiting.map(({ row }) => row.case),
  )
  const { frame, zone } = await parts.database.transaction(scopeOf(officer), async (tx) => ({
    frame: await workspaceFrame(tx, parts, voice, session, officer, '/work/sign'),
    zone: officeTime(await homeOffice(tx, parts, officer.place)).zone,
  }))
  const first = waiting[0]
  const step = first && first.file.route.steps.get(first.row.step)
  return sendPage(
    c,
    <SignManyPage
      context={context}
      frame={frame}
      view={{
        action: '/work/sign',
        key: outcome.key,
        now: civilMoment(parts.now(), zone),
        term: step?.within ? sayTerm(voice, step.within) : null,
        at: step?.at ?? 'ours',
        lines: waiting.map((each) => signLine(parts, voice, each, zone, outcome.ticked)),
        onward,
        batch: outcome.batch,
        means: voice.say('workspace.sign.means'),
        wrong: outcome.wrong,
        returnUnsaid: step !== undefined && wayOfReturning(step)?.at === 'assumed',
      }}
    />,
    outcome.wrong.length === 0 ? 200 : 422,
  )
}

/** The first outcome that the law lists for an opinion is the one in favour; any other speaks against. */
function speaksAgainst({ state, route }: CaseFile): boolean {
  const given = state.conclusion?.outcome
  const step = given === undefined ? undefined : [...route.steps.values()].find((each) => each.does.includes('opine'))
  return step !== undefined && [...step.outcomes.keys()][0] !== given
}

function signLine(
  parts: WebParts,
  voice: Parameters<typeof sayTerm>[0],
  { row, file }: Waiting,
  zone: string,
  ticked: ReadonlySet<string>,
): SignLine {
  const sight = { parts, file, voice, zone }
  const record = recordOf(file.state)
  const grounds = record ? Object.values(record.grounds) : []
  const duty = file.state.obligations.find(
    (each) => each.id === file.state.tasks.find((task) => task.id === row.task)?.obligation,
  )
  const ground = file.state.decision?.ground ?? null
  // A refusal is opened and read alone; so is a draft that an organ's conclusion speaks against.
  const differs = speaksAgainst(file)
  return {
    case: row.case,
    task: row.task,
    seen: file.state.seq,
    href: `/work/case/${row.case}`,
    clock: duty ? clockView(duty, parts.casework.calendar, parts.now()) : null,
    paper: sayLaw(sight, `steps.${file.state.decision?.step ?? row.step}.${file.state.decision?.outcome ?? ''}`),
    applicant: row.applicant,
    number: row.number,
    together: ground === null && !differs,
    rulesHeld: grounds.filter((each) => each.holds === false).length,
    rulesAll: grounds.length,
    alone:
      ground !== null
        ? { says: sayLaw(sight, `grounds.refuse.${ground}`), at: record?.grounds[ground]?.at ?? null }
        : differs
          ? { says: opinionView(sight)?.conclusion.value ?? '', at: null }
          : null,
    ticked: ticked.has(row.task),
  }
}
