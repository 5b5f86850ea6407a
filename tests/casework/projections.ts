import { readHead, readHistory, type EventContents, type EventType, type Moves } from '../../src/casework/index.ts'
import type { Tx } from '../../src/platform/index.ts'

type Row = Record<string, unknown>

export interface Rows {
  readonly cases: Row
  readonly tasks: readonly Row[]
  readonly obligations: readonly Row[]
  readonly access: readonly number[]
}

/**
 * What the rows of a case must say, worked out from its events alone: a second reading of history, written apart from
 * the program's own fold, so that a mistake in one of the two shows.
 */
export async function projectedRows(tx: Tx, id: string): Promise<Rows> {
  const tasks = new Map<string, Row>()
  const obligations = new Map<string, Row>()
  const access = new Set<number>()
  let cases: Row = {}
  for (const { seq, head: text, body } of await readHistory(tx, id)) {
    const head = readHead(text)
    const type = head.type as EventType
    const content = JSON.parse(body!) as { moves: Moves }
    const at = moment(head.happened)
    const { moves } = content
    if (type === 'accepted' || type === 'not-accepted')
      cases = opened(content as EventContents['accepted'], head.place, at)
    if (type === 'drafted') cases['refused'] = (content as unknown as EventContents['drafted']).decision.ground !== null
    if (type === 'breached') {
      for (const late of (content as unknown as EventContents['breached']).obligations)
        obligations.get(late)!['breached_at'] = at
    }
    for (const place of moves.gives) access.add(place)
    for (const duty of moves.starts) {
      obligations.set(duty.id, {
        id: duty.id, kind: duty.kind, what: duty.what, debtor_place: duty.debtorPlace, debtor_unit: duty.debtorUnit,
        creditor: duty.creditor, started_seq: seq, starts_at: moment(duty.starts), term: duty.term, due_at: moment(duty.due),
        presumed: duty.presumed, paragraph: duty.paragraph, proof: duty.proof, met_seq: null, met_at: null, breached_at: null,
      }) // prettier-ignore
    }
    for (const met of moves.met) Object.assign(obligations.get(met)!, { met_seq: seq, met_at: at })
    for (const closed of moves.closes) {
      Object.assign(tasks.get(closed)!, { state: 'done', closed_at: at, closed_by: head.actor })
    }
    for (const task of moves.opens) {
      tasks.set(task.id, {
        id: task.id, step: task.step, verb: task.verb, unit: task.unit, place: task.place, holder: task.holder, state: 'open',
        obligation: task.obligation, due: task.due === null ? 'infinity' : moment(task.due), opened_at: at, closed_at: null,
        closed_by: null, note: task.note,
      }) // prettier-ignore
    }
    cases = { ...cases, version: seq }
    if (moves.end !== null) cases = { ...cases, state: 'ended', ended_as: moves.end, ended_at: at }
  }
  return { cases, tasks: sorted(tasks), obligations: sorted(obligations), access: [...access].sort((a, b) => a - b) }
}

function opened(content: EventContents['accepted'], office: number, at: string): Row {
  const application = content.application['application'] as Record<string, string> | undefined
  return {
    number: content.number, secret_digest: content.secretDigest, service: content.service, edition: content.edition,
    edition_hash: content.editionHash, channel: content.channel, office, applicant: content.applicant.person,
    applicant_name: content.applicant.name, applicant_number: content.applicant.iin, phone: application?.['phone'] ?? null,
    language: content.language, opened_at: at, state: 'open', ended_as: null, ended_at: null,
    due_at: moment(content.moves.starts.find((duty) => duty.kind === 'promise')?.due ?? null), refused: false, sample: content.sample,
  } // prettier-ignore
}

/** The rows as they lie in the tables. */
export async function storedRows(tx: Tx, id: string): Promise<Rows> {
  const rows = async (table: string, by: string): Promise<Row[]> =>
    (await tx.query<{ row: Row }>(`select to_jsonb(t) as row from ${table} t where ${by} = $1`, [id])).map(
      ({ row }) => row,
    )
  const [found] = await rows('cases', 'id')
  const { id: _id, applicant_folded: _folded, secret_digest: digest, ...plain } = found!
  const cases = { ...plain, secret_digest: typeof digest === 'string' ? digest.replace(/^\\x/, '') : null }
  const own = ({ case_id: _case, ...row }: Row): Row =>
    'proof' in row ? { ...row, proof: JSON.parse(String(row['proof'])) as unknown } : row
  const list = async (table: string): Promise<Row[]> =>
    (await rows(table, 'case_id'))
      .map((row) => own(withMoments(row)))
      .sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1))
  const access = await rows('case_access', 'case_id')
  return {
    cases: withMoments(cases),
    tasks: await list('tasks'),
    obligations: await list('obligations'),
    access: access.map((row) => Number(row['office'])).sort((a, b) => a - b),
  }
}

const sorted = (rows: ReadonlyMap<string, Row>): Row[] =>
  [...rows.values()].sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1))

function moment(text: string): string
function moment(text: string | null): string | null
function moment(text: string | null): string | null {
  return text === null ? null : Temporal.Instant.from(text).toString()
}

const times = ['opened_at', 'ended_at', 'due_at', 'starts_at', 'met_at', 'breached_at', 'closed_at', 'due']

const withMoments = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      times.includes(name) && typeof value === 'string' && value !== 'infinity' ? moment(value) : value,
    ]),
  )
