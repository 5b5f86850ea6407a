import { Hono } from 'hono'
import {
  lawAt,
  openCase,
  promiseToBe,
  reckonTyped,
  type HandedIn,
  type Opened,
  type OpenedLaw,
} from '../../casework/index.ts'
import {
  applicantOf,
  checkForms,
  checklist,
  fieldName,
  offersApplicant,
  readAsked,
  type Checklist,
  type Needs,
  type Typed,
} from '../../intake/index.ts'
import { civilDate, civilMoment, isUuid, type Refusal } from '../../kernel/index.ts'
import {
  answerThatIs,
  fieldThatIs,
  nameOf,
  serviceName,
  wordOf,
  type Evidence,
  type Meaning,
  type Form,
} from '../../law/index.ts'
import { getPaper } from '../../papers/index.ts'
import { fullName } from '../../people/index.ts'
import type { Voice } from '../../platform/index.ts'
import { sayTerm } from '../components/proof-of-due.ts'
import { viewForms } from '../forms/form-of-law.ts'
import { changeRows } from '../forms/rows-typed.ts'
import { formPosted } from '../serve/form-posted.ts'
import { scopeOf, type OfficerContext, type OfficerVariables } from '../serve/officer.ts'
import { languageOf, pageContext, sendPage } from '../serve/page.ts'
import { refusalPage } from '../serve/refusal-page.tsx'
import type { WebParts } from '../serve/web-parts.ts'
import { aboutStep } from '../views/case-model.ts'
import { doubtsOn } from '../views/doubts-view.ts'
import { workspaceFrame } from '../views/frame.ts'
import { openingTime } from '../views/opening-time.ts'
import { reckoningView } from '../views/rules-view.ts'
import { sayLawRefusal } from '../views/say-law-refusal.ts'
import { territoryChoices } from '../views/territory-choices.ts'
import type { EvidenceLineView, Taken } from './evidence-list.tsx'
import { IntakePage } from './intake.page.tsx'
import type { SlipToBe } from './intake.view.ts'
import { couponOf, takenInPage } from './taken-in.view.tsx'

/** The window: the forms of the edition that governs here today, read and checked as the law says, then one command. */
export function intakeRoutes(parts: WebParts): Hono<{ Variables: OfficerVariables }> {
  const routes = new Hono<{ Variables: OfficerVariables }>()
  routes.get('/', (c) => {
    const open = openedLaw(c, parts, c.req.query('service'))
    return open.ok
      ? show(c, parts, open.value, new Map(), { key: parts.casework.newId(), wrong: [], why: null, pressed: false })
      : refusalPage(c, parts, open.refusals, '/work')
  })
  routes.post('/', async (c) => {
    const typed = await formPosted(c)
    const open = openedLaw(c, parts, c.req.query('service'))
    if (!open.ok) return refusalPage(c, parts, open.refusals, '/work')
    const does = typed.get('do') ?? 'look'
    const sent = typed.get('key') ?? ''
    const key = isUuid(sent) ? sent : parts.casework.newId()
    const again = (page: Partial<Shown> = {}, kept: Typed = typed): Promise<Response> =>
      show(c, parts, open.value, kept, { key, wrong: [], why: null, pressed: false, ...page })
    const forms = formsAtWindow(open.value)
    const rows = changeRows(typed, does, (form) => forms.find((each) => each.id === form)?.fields[0]?.id)
    if (rows) return again({}, rows)
    // A form without its key could be done twice: it is looked at and gets one.
    if ((does !== 'register' && does !== 'not-accept') || key !== sent) return again()
    const read = readTyped(parts, open.value, typed)
    // What is not written right is mended first; a missing document is another matter, and may be recorded as it is.
    if (read.wrong.length > 0) return again({ wrong: read.wrong, pressed: true })
    const lacks = read.lacking.missing.length > 0
    // Each button does what it says or nothing: the documents may have changed since it was drawn.
    if (does === 'register' && lacks) return again({ pressed: true })
    if (does === 'not-accept' && !lacks)
      return again({ why: parts.texts.say(languageOf(c), 'workspace.intake.nothing-lacks') })
    return handIn(c, parts, open.value, typed, read, key)
  })
  return routes
}

interface Opening {
  readonly law: OpenedLaw
  readonly service: string
}

/** The service asked for, or the only one that can be taken here. */
function openedLaw(c: OfficerContext, parts: WebParts, asked: string | undefined) {
  const services = [...parts.casework.law().services.keys()]
  const service =
    asked ??
    services.find((each) => lawAt(parts.casework, each, c.var.officer.place, parts.now()).ok) ??
    services[0] ??
    ''
  const law = lawAt(parts.casework, service, c.var.officer.place, parts.now())
  return law.ok ? ({ ok: true, value: { law: law.value, service } } as const) : law
}

const formsAtWindow = ({ law }: Opening): Form[] => {
  const fills = law.route.steps.get(law.route.starts)?.fills ?? []
  return law.edition.forms.filter((form) => fills.includes(form.id))
}

const evidenceOf = ({ law }: Opening): Evidence | null =>
  law.edition.evidence.is === 'stated' ? law.edition.evidence.value : null

interface ReadTyped {
  readonly facts: HandedIn['application']
  readonly wrong: readonly Refusal[]
  readonly lacking: Checklist
  readonly needs: Needs
}

const nothingAsked: Checklist = { lines: [], missing: [] }

function readTyped(parts: WebParts, opening: Opening, typed: Typed): ReadTyped {
  const forms = formsAtWindow(opening)
  const today = civilDate(parts.now(), opening.law.office.zone).toString()
  const { edition, office } = opening.law
  const { facts, refusals, ask, ...asked } = readAsked(forms, typed, today, (known) =>
    parts.casework.ask(edition, office, known),
  )
  const applicant = applicantOf(forms, facts)
  const wrong = [
    ...refusals,
    ...checkForms(forms, asked.typed, facts, ask),
    ...(applicant.ok || refusals.length > 0 ? [] : applicant.refusals),
  ]
  const evidence = evidenceOf(opening)
  const lacking = evidence ? checklist(evidence, brought(evidence, typed), ask) : nothingAsked
  return { facts, wrong, lacking, needs: asked.needs }
}

const takenOf = (evidence: Evidence, item: string, typed: Typed): Taken => {
  const said = typed.get(`evidence.${item}`)
  if (said === 'original' || said === 'copy' || said === 'seen' || said === 'absent') return said
  // The application itself is being filled in here and now; it is kept.
  return evidence.items.find((each) => each.id === item)?.is === 'form' ? 'original' : 'absent'
}

const brought = (evidence: Evidence, typed: Typed): Set<string> =>
  new Set(evidence.items.map(({ id }) => id).filter((id) => takenOf(evidence, id, typed) !== 'absent'))

async function handIn(
  c: OfficerContext,
  parts: WebParts,
  opening: Opening,
  typed: Typed,
  read: ReadTyped,
  key: string,
): Promise<Response> {
  const { officer } = c.var
  const applicant = applicantOf(formsAtWindow(opening), read.facts as never)
  const evidence = evidenceOf(opening)
  if (!applicant.ok) return show(c, parts, opening, typed, { key, wrong: applicant.refusals, why: null, pressed: true })
  const language = answerThatIs(formsAtWindow(opening), read.facts, 'applicant.language')
  const now = parts.now()
  const handed: HandedIn = {
    case: key,
    service: opening.service,
    // A paper of the law is in Kazakh unless the person asked for another language.
    language: language === 'ru' || language === 'en' ? language : 'kk',
    applicant: applicant.value,
    application: read.facts,
    evidence: (evidence?.items ?? []).map(({ id }) => ({ item: id, taken: takenOf(evidence!, id, typed) })),
    missing: read.lacking.missing,
    servedFrom: openingTime(key, now),
    happened: now,
    key,
  }
  const opened = await parts.database.attempt(scopeOf(officer), (tx) => openCase(tx, parts.casework, officer, handed))
  if (!opened.ok) return show(c, parts, opening, typed, { key, wrong: opened.refusals, why: null, pressed: true })
  return taken(c, parts, opened.value)
}

async function taken(c: OfficerContext, parts: WebParts, opened: Opened): Promise<Response> {
  const { officer, session } = c.var
  const context = pageContext(c, parts)
  const coupon = couponOf(opened)
  const { frame, content } = await parts.database.transaction(scopeOf(officer), async (tx) => {
    const paper = coupon && (await getPaper(tx, coupon.id))
    return {
      frame: await workspaceFrame(tx, parts, context.voice, session, officer, ''),
      content: paper?.ok ? paper.value.content : null,
    }
  })
  return sendPage(c, takenInPage(context, frame, parts, opened, content))
}

interface Shown {
  readonly key: string
  readonly wrong: readonly Refusal[]
  /** Why the button did nothing, where nothing in the form is wrong. */
  readonly why: string | null
  /** The button was pressed: what lacks is said now, and not while one is still typing. */
  readonly pressed: boolean
}

async function show(
  c: OfficerContext,
  parts: WebParts,
  opening: Opening,
  typed: Typed,
  { key, wrong, why, pressed }: Shown,
): Promise<Response> {
  const { officer, session } = c.var
  const context = pageContext(c, parts)
  const { voice } = context
  const { law } = opening
  const words = { law: parts.casework.law(), edition: law.edition, voice }
  const name = (id: string): string => nameOf(words.law, law.edition, id, voice.language)
  const read = readTyped(parts, opening, typed)
  const evidence = evidenceOf(opening)
  const said = wrong.map((refusal) => ({
    ...(refusal.at === undefined ? {} : { field: refusal.at, ...labelOf(formsAtWindow(opening), refusal.at, name) }),
    says: sayLawRefusal(words, refusal),
  }))
  const reckoned = typed.size === 0 ? [] : reckonTyped(parts.casework, law, read.facts, parts.now())
  const frame = await parts.database.transaction(scopeOf(officer), (tx) =>
    workspaceFrame(tx, parts, voice, session, officer, '/work/intake'),
  )
  const step = law.route.steps.get(law.route.starts)
  return sendPage(
    c,
    <IntakePage
      context={context}
      frame={frame}
      view={{
        command: { action: `/work/intake?service=${encodeURIComponent(opening.service)}`, key },
        service: serviceName(words.law, opening.service, 'name', voice.language),
        channel: wordOf(words.law, 'channels', law.route.channel, voice.language),
        sections: viewForms(formsAtWindow(opening), typed, {
          voice,
          name,
          choices: (_form, field) =>
            field.type === 'territory'
              ? territoryChoices(parts.casework.directory, law.office, voice.language)
              : offersApplicant(formsAtWindow(opening), field)
                ? [{ value: 'self', label: voice.say('workspace.intake.applicant-herself') }]
                : [],
          needs: read.needs,
          errors: new Map(said.flatMap(({ field, says }) => (field === undefined ? [] : [[field, says] as const]))),
        }),
        evidence: evidence ? evidenceLines(evidence, read.lacking, typed, name) : [],
        evidenceAt: law.edition.evidence.is === 'stated' ? law.edition.evidence.at : 'ours',
        reckonings: reckoned.map((trace) => reckoningView(words, trace)),
        wrong: why === null ? said : [...said, { says: why }],
        lacking:
          pressed && wrong.length === 0
            ? read.lacking.missing.map((needed) => needed.map((item) => name(`evidence.${item}`)).join(' / '))
            : [],
        doubts: step ? doubtsOn(words, [...aboutStep(step), 'jurisdiction']) : [],
        slip: slipToBe(parts, opening, typed, voice, fullName(session.name)),
      }}
    />,
    wrong.length > 0 || why !== null ? 422 : 200,
  )
}

/** `incomes.0.amount` is called as the column is. */
function labelOf(forms: readonly Form[], at: string, name: (key: string) => string): { label?: string } {
  const parts = at.split('.')
  const [form, field] = [parts[0], parts.at(-1)]
  const known = forms.find((each) => each.id === form)?.fields.some((each) => each.id === field)
  return known ? { label: name(`forms.${form}.${field}`) } : {}
}

const evidenceLines = (
  evidence: Evidence,
  lacking: Checklist,
  typed: Typed,
  name: (key: string) => string,
): EvidenceLineView[] =>
  lacking.lines.map(({ item, need, instead }) => ({
    name: `evidence.${item.id}`,
    title: name(`evidence.${item.id}`),
    hint: instead.length === 0 ? null : instead.map((other) => name(`evidence.${other}`)).join(' / '),
    need,
    taken: takenOf(evidence, item.id, typed),
    at: item.at,
    meets: [item.id, ...instead].sort().join(' '),
  }))

/** What an applicant is called: an organisation by its name, a person by the parts of hers. */
const nameMeanings: readonly Meaning[] = [
  'applicant.organisation',
  'applicant.surname',
  'applicant.given-name',
  'applicant.patronymic',
]

function slipToBe(parts: WebParts, opening: Opening, typed: Typed, voice: Voice, officer: string): SlipToBe {
  const { law } = opening
  const { zone } = law.office
  const forms = formsAtWindow(opening)
  const promise = promiseToBe(parts.casework, law, parts.now())
  const coupon = law.edition.papers.find((paper) => paper.kind === 'coupon')
  const named = nameMeanings.flatMap((meaning) => {
    const found = fieldThatIs(forms, meaning)
    return found ? [fieldName(found.form.id, found.field.id)] : []
  })
  const typedParts = named.map((name) => typed.get(name) ?? '').filter(Boolean)
  return {
    // The script shows one field while it is typed: which of two kinds of applicant it is, only the server can say.
    nameField: named[0] ?? null,
    applicant: typedParts.join(' '),
    registeredOn: civilDate(parts.now(), zone),
    answerBy: promise && civilMoment(Temporal.Instant.from(promise.due), zone),
    term: promise ? sayTerm(voice, promise.term) : '',
    termAt: promise?.paragraph ?? 'ours',
    acceptedBy: officer,
    at: coupon?.at ?? 'ours',
  }
}
