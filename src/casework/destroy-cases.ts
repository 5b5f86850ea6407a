import { z } from 'zod'
import { accepted, installationZone, refusal, refused, type Json, type Refusal, type Result } from '../kernel/index.ts'
import type { Tx } from '../platform/index.ts'

export interface DestructionAct {
  readonly id: string
  readonly number: string
  readonly reason: string
  readonly signedBy: string
  readonly signature: Json
}

/**
 * Destroys the content of ended cases by an act signed at one of these places: bodies, papers, messages and names go;
 * heads, hashes and the act stay. Refuses whole, with a reason for each case that may not go: `case.not-found`,
 * `destruction.not-yours`, `.done-already`, `.held`, `.no-period`, `.goes-to-archive`, `.too-early`.
 */
export async function destroyCases(
  tx: Tx,
  act: DestructionAct,
  cases: readonly string[],
  places: readonly number[],
  now: Temporal.Instant,
): Promise<Result<number>> {
  const today = now.toZonedDateTimeISO(installationZone).toPlainDate().toString()
  const [first, ...others] = (await judge(tx, cases, places)).flatMap((one) => whyNot(one, today) ?? [])
  if (first) return refused(first, ...others)
  await tx.query(
    `insert into destructions (id, act_number, act_date, reason, signed_by, signature, at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [act.id, act.number, today, act.reason, act.signedBy, JSON.stringify(act.signature), now.toString()],
  )
  await tx.query('select destroy_cases($1, $2::uuid[])', [act.id, cases])
  return accepted(cases.length)
}

interface Judged {
  readonly case: string
  readonly known: boolean
  readonly here: boolean
  readonly gone: boolean
  readonly hold: string | null
  readonly afterwards: string | null
  readonly endsOn: string | null
}

const judge = (tx: Tx, cases: readonly string[], places: readonly number[]): Promise<Judged[]> =>
  tx.query<Judged>(
    `select coalesce(c.number, wanted.id::text) as "case", c.id is not null as known,
       exists (select from case_access a where a.case_id = c.id and a.office = any($2::integer[])) as here,
       exists (select from destroyed_cases d where d.case_id = c.id) as gone,
       (select min(h.ground) from legal_holds h where h.case_id = c.id and h.lifted_at is null) as hold,
       r.then_do as afterwards, to_char(r.ends_on, 'YYYY-MM-DD') as "endsOn"
     from unnest($1::uuid[]) with ordinality as wanted (id, at)
       left join cases c on c.id = wanted.id left join retentions r on r.case_id = wanted.id
     order by wanted.at`,
    [cases, places],
  )

function whyNot(judged: Judged, today: string): Refusal | null {
  const named = { case: judged.case }
  if (!judged.known) return refusal('case.not-found')
  if (!judged.here) return refusal('destruction.not-yours', named)
  if (judged.gone) return refusal('destruction.done-already', named)
  if (judged.hold !== null) return refusal('destruction.held', { ...named, ground: judged.hold })
  if (judged.endsOn === null) return refusal('destruction.no-period', named)
  if (judged.afterwards !== 'destroy') return refusal('destruction.goes-to-archive', named)
  return judged.endsOn > today ? refusal('destruction.too-early', { ...named, day: judged.endsOn }) : null
}

/** The journal of destruction, as it is kept apart from the database for the day an older backup is restored. */
export const destructionList = z.array(
  z.strictObject({
    id: z.uuid(),
    number: z.string().min(1),
    date: z.iso.date(),
    reason: z.string().min(1),
    signedBy: z.uuid(),
    signature: z.json(),
    at: z.iso.datetime({ precision: 6 }),
    cases: z.array(z.uuid()),
  }),
)
export type DestructionList = z.infer<typeof destructionList>

/** Every act of destruction with its cases, in order. */
export const listDestructions = (tx: Tx): Promise<DestructionList> =>
  tx.query<DestructionList[number]>(
    `select d.id, d.act_number as number, to_char(d.act_date, 'YYYY-MM-DD') as date, d.reason, d.signed_by as "signedBy", d.signature,
       to_char(d.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
       array(select c.case_id::text from destroyed_cases c where c.destruction = d.id order by 1) as cases
     from destructions d order by d.at, d.id`,
  )

/**
 * What a restored backup does before it serves: what its own journal and the one that was kept apart say was destroyed
 * is destroyed again. As the owner of the tables, for nobody else may say that a case was destroyed.
 */
export async function reapplyDestructions(tx: Tx, keptApart: DestructionList = []): Promise<void> {
  await tx.query(
    `insert into destructions (id, act_number, act_date, reason, signed_by, signature, at)
     select id, number, date, reason, "signedBy", signature, at from jsonb_to_recordset($1::jsonb)
       as d (id uuid, number text, date date, reason text, "signedBy" uuid, signature jsonb, at timestamptz)
     on conflict (id) do nothing`,
    [JSON.stringify(keptApart)],
  )
  await tx.query(
    `insert into destroyed_cases (destruction, case_id)
     select d.id, c::uuid from jsonb_to_recordset($1::jsonb) as d (id uuid, cases jsonb), jsonb_array_elements_text(d.cases) c
     on conflict do nothing`,
    [JSON.stringify(keptApart)],
  )
  await tx.query('select destroy_cases(destruction, array_agg(case_id)) from destroyed_cases group by destruction')
}
