import type { Tx } from '../platform/index.ts'
import type { Moves } from './case-events.ts'
import type { StoredEvent } from './event.ts'

/** What the register shows of a case; written once, when it is opened. */
export interface CaseRow {
  readonly number: string | null
  readonly secretDigest: string | null
  readonly service: string
  readonly edition: string
  readonly editionHash: string
  readonly channel: string
  readonly office: number
  readonly applicant: string | null
  readonly applicantName: string
  readonly applicantFolded: string
  readonly applicantNumber: string | null
  readonly phone: string | null
  readonly language: string
  readonly openedAt: string
  readonly sample: boolean
}

export interface Append {
  readonly event: StoredEvent
  readonly moves: Moves
  readonly closedBy: string
  readonly happened: string
  /** The day of the answer, when this event settles it. */
  readonly due: string | null
  /** Whether the result is a refusal, when this event settles it. */
  readonly refused: boolean | null
  readonly opens: CaseRow | null
  readonly command: {
    readonly actor: string
    readonly key: string
    readonly bodyDigest: string
    readonly result: string
  } | null
}

// One statement for the event and every projection, so that a step costs one round trip and nothing is half written.
// Everything hangs on `moved`: when somebody else was first, it is empty, and so is all the rest.
const tail = `
head as (insert into event_heads (case_id, seq, recorded_at, head, hash)
  select id, $2::integer, $3::timestamptz, $4::text, decode($5, 'hex') from moved),
body as (insert into event_bodies (case_id, seq, salt, body)
  select id, $2::integer, $6::bytea, $7::text from moved),
met as (update obligations o set met_seq = $2::integer, met_at = $8::timestamptz
  from moved where o.case_id = moved.id and o.id = any($9::uuid[]) and o.met_at is null),
started as (insert into obligations
    (id, case_id, kind, what, debtor_place, debtor_unit, creditor, started_seq, starts_at, term, due_at, presumed, paragraph, proof,
    met_seq, met_at)
  select s.id, moved.id, s.kind, s.what, s."debtorPlace", s."debtorUnit", s.creditor, $2::integer, s.starts, s.term, s.due, s.presumed,
    s.paragraph, s.proof,
    case when s.id = any($9::uuid[]) then $2::integer end, case when s.id = any($9::uuid[]) then $8::timestamptz end
  from moved, jsonb_to_recordset($10::jsonb) as s (id uuid, kind text, what text, "debtorPlace" integer, "debtorUnit" text,
    creditor text, starts timestamptz, term text, due timestamptz, presumed boolean, paragraph text, proof text)),
closed as (update tasks t set state = 'done', closed_at = $8::timestamptz, closed_by = nullif($11, '')::uuid
  from moved where t.case_id = moved.id and t.id = any($12::uuid[]) and t.state = 'open'),
opened as (insert into tasks (id, case_id, step, verb, unit, place, holder, state, obligation, due, opened_at, note)
  select o.id, moved.id, o.step, o.verb, o.unit, o.place, o.holder, 'open', o.obligation, coalesce(o.due, 'infinity'), $8::timestamptz, o.note
  from moved, jsonb_to_recordset($13::jsonb) as o (id uuid, step text, verb text, unit text, place integer, holder uuid,
    obligation uuid, due timestamptz, note text)),
keyed as (insert into command_keys (actor, key, body_digest, result, at)
  select $14::text, $15::text, decode($16, 'hex'), $17::text, $3::timestamptz from moved where $15::text is not null)
select count(*)::integer as moved from moved`

const openingCase =
  `with moved as (insert into cases (id, number, secret_digest, service, edition, edition_hash, channel, office,
    applicant, applicant_name, applicant_folded, applicant_number, phone, language, opened_at, version, state, ended_as, ended_at,
    due_at, sample)
  select $1::uuid, o.number, decode(o."secretDigest", 'hex'), o.service, o.edition, o."editionHash", o.channel, o.office,
    o.applicant, o."applicantName", o."applicantFolded", o."applicantNumber", o.phone, o.language, o."openedAt", $2::integer,
    case when $18::text is null then 'open' else 'ended' end, $18::text, case when $18::text is null then null else $8::timestamptz end,
    $19::timestamptz, o.sample
  from jsonb_to_record($21::jsonb) as o (number text, "secretDigest" text, service text, edition text, "editionHash" text,
    channel text, office integer, applicant uuid, "applicantName" text, "applicantFolded" text, "applicantNumber" text, phone text,
    language text, "openedAt" timestamptz, sample boolean)
  where $20::boolean is null
  returning id),` + tail

const changingCase =
  `with moved as (update cases set version = $2::integer,
    state = case when $18::text is null then state else 'ended' end,
    ended_as = coalesce($18::text, ended_as),
    ended_at = case when $18::text is null then ended_at else $8::timestamptz end,
    due_at = coalesce($19::timestamptz, due_at),
    refused = coalesce($20::boolean, refused)
  where id = $1::uuid and version = $2::integer - 1 returning id),` + tail

/** Writes one event with its projections. False when another event was first: nothing was written then. */
export async function appendEvent(tx: Tx, append: Append): Promise<boolean> {
  const { event, moves, command, opens } = append
  const values: unknown[] = [
    event.case,
    event.seq,
    event.recorded,
    event.head,
    event.hash,
    event.salt,
    event.body,
    append.happened,
    moves.met,
    JSON.stringify(moves.starts.map((duty) => ({ ...duty, proof: JSON.stringify(duty.proof) }))),
    append.closedBy,
    moves.closes,
    JSON.stringify(moves.opens),
    command?.actor ?? null,
    command?.key ?? null,
    command?.bodyDigest ?? null,
    command?.result ?? null,
    moves.end,
    append.due,
    append.refused,
  ]
  if (opens) values.push(JSON.stringify(opens))
  const [row] = await tx.query<{ moved: number }>(opens ? openingCase : changingCase, values)
  return row?.moved === 1
}

/** Places that may read the case from now on; the first call for a new case is how it comes into being for its place. */
export async function giveAccess(tx: Tx, caseId: string, places: readonly number[], at: string): Promise<void> {
  if (places.length === 0) return
  await tx.query(`select give_case_access($1, place, $3) from unnest($2::integer[]) as place`, [caseId, places, at])
}
