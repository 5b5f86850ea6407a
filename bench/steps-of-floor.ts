// The bare floor: the rows that the product has just written, read back and written again by plain statements with ready values.
import type pg from 'pg'
import type { Floors, WayOfFloor } from './ground.ts'
import type { Step } from './race.ts'

interface Statement {
  readonly name: string
  readonly text: string
  readonly values: readonly (string | null)[]
}

type Row = Readonly<Record<string, string | null>>

/** One event of a case: the opening is number 1. */
export interface StepWritten {
  readonly case: string
  readonly seq: number
}

interface Moves {
  readonly closes: readonly string[]
  readonly opens: readonly { readonly id: string; readonly verb: string }[]
  readonly starts: readonly { readonly id: string }[]
  readonly met: readonly string[]
  readonly papers: readonly { readonly id: string; readonly kind: string; readonly number: string }[]
  readonly gives: readonly number[]
  readonly end: string | null
}

/** What a step wrote, each as one transaction of statements. */
export async function readSteps(behind: pg.Client, steps: readonly StepWritten[]): Promise<Statement[][]> {
  const ids = [...new Set(steps.map((step) => step.case))]
  const read = async (text: string, values: readonly string[] = ids): Promise<Row[]> =>
    (await behind.query<Row>(text, [values])).rows
  const ofCase = (table: string): Promise<Row[]> => read(`select * from ${table} where case_id = any($1)`)
  const cases = keyed(await read('select * from cases where id = any($1)'), 'id')
  const applicants = [...cases.values()].map((row) => row['applicant']!)
  const persons = keyed(await read('select * from persons where id = any($1)', applicants), 'id')
  const personAccess = keyed(await read('select * from person_access where person = any($1)', applicants), 'person')
  const heads = keyed(await ofCase('event_heads'), 'case_id', 'seq')
  const bodies = keyed(await ofCase('event_bodies'), 'case_id', 'seq')
  const obligations = keyed(await ofCase('obligations'), 'id')
  const tasks = keyed(await ofCase('tasks'), 'id')
  const access = keyed(await ofCase('case_access'), 'case_id', 'office')
  const papers = keyed(await ofCase('papers'), 'id')
  const contents = keyed(await ofCase('paper_contents'), 'paper_id')
  const disclosures = keyed(await ofCase('paper_disclosures'), 'paper_id')
  const messages = await read('select * from outbox where about = any($1)')
  const jobs = keyed(
    await read(
      `select j.*, data ->> 'message' as message from jobs.job j where data ->> 'message' = any($1)`,
      messages.map((row) => row['id']!),
    ),
    'message',
  )
  const results = steps.map((step) => (step.seq === 1 ? step.case : `${step.case}#${step.seq}`))
  const keys = keyed(await read('select * from command_keys where result = any($1)', results), 'result')

  return steps.map(({ case: id, seq }, at) => {
    const key = `${id} ${seq}`
    const body = bodies.get(key)!
    const { moves, resultNumber } = JSON.parse(body['body']!) as { moves: Moves; resultNumber?: string }
    const moment = (JSON.parse(heads.get(key)!['head']!) as { happened: string }).happened
    const theCase = cases.get(id)!
    const made: Statement[] = []
    const counters: Statement[] = []
    const year = moment.slice(0, 4)
    if (seq === 1) {
      made.push(insert('persons', persons.get(theCase['applicant']!)!))
      made.push(insert('person_access', personAccess.get(theCase['applicant']!)!))
      made.push(insert('cases', theCase))
      counters.push(count('case', theCase['office']!, year))
    } else {
      made.push(changeCase(id, seq, moves.end, moment, theCase['refused']!))
    }
    for (const office of new Set(moves.gives))
      made.push(insert('case_access', access.get(`${id} ${office}`)!, ' on conflict do nothing'))
    for (const paper of moves.papers) {
      made.push(insert('papers', papers.get(paper.id)!))
      made.push(insert('paper_contents', contents.get(paper.id)!))
      made.push(insert('paper_disclosures', disclosures.get(paper.id)!))
      if (paper.number !== theCase['number']) counters.push(count(paper.kind, theCase['office']!, year))
    }
    if (resultNumber) counters.push(count('result', theCase['office']!, year))
    made.push(insert('event_heads', heads.get(key)!), insert('event_bodies', body))
    for (const { id: duty } of moves.starts) {
      const isMet = moves.met.includes(duty)
      const row = obligations.get(duty)!
      made.push(insert('obligations', isMet ? row : { ...row, met_seq: null, met_at: null }))
    }
    const earlier = moves.met.filter((duty) => !moves.starts.some((started) => started.id === duty))
    if (earlier.length > 0) made.push(meet(earlier, seq, moment))
    if (moves.closes.length > 0) made.push(close(moves.closes, moment, keys.get(results[at]!)!['actor']!))
    for (const { id: task } of moves.opens) {
      made.push(insert('tasks', { ...tasks.get(task)!, state: 'open', closed_at: null, closed_by: null }))
    }
    made.push(insert('command_keys', keys.get(results[at]!)!))
    // The person is told when a hand-over opens, which is once in a case.
    if (moves.opens.some((task) => task.verb === 'issue')) {
      for (const message of messages.filter((row) => row['about'] === id)) {
        const { message: _, ...job } = jobs.get(message['id']!)!
        made.push(insert('outbox', message), insert('jobs.job', job))
      }
    }
    // A counter is held until the commit: last, so that nobody waits longer than must be.
    return [...made, ...counters]
  })
}

/** Each transaction as one step: its statements wait for one another, or are all sent at once. */
export function replay(floors: Floors, way: WayOfFloor, transactions: readonly (readonly Statement[])[]): Step[] {
  const floor = floors[way]
  return transactions.map((statements) => async () => {
    const client = await floor.connect()
    const send = (each: Statement): Promise<unknown> => client.query({ ...each, values: [...each.values] })
    try {
      const begun = client.query('begin')
      if (way === 'waiting') {
        await begun
        for (const each of statements) await send(each)
        await client.query('commit')
      } else {
        // Whatever is sent first is done first.
        await Promise.all([begun, ...statements.map(send), client.query('commit')])
      }
    } finally {
      client.release()
    }
  })
}

function keyed(rows: readonly Row[], ...columns: readonly string[]): Map<string, Row> {
  return new Map(rows.map((row) => [columns.map((column) => row[column]).join(' '), row]))
}

function insert(table: string, row: Row, end = ''): Statement {
  const columns = Object.keys(row)
  const places = columns.map((_, at) => `$${at + 1}`)
  return {
    name: `insert-${table}`,
    text: `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})${end}`,
    values: Object.values(row),
  }
}

const list = (ids: readonly string[]): string => `{${ids.join(',')}}`

const changeCase = (id: string, seq: number, end: string | null, at: string, isRefused: string): Statement => ({
  name: 'change-case',
  text: `update cases set version = $2, state = $3, ended_as = $4, ended_at = $5, refused = $6 where id = $1 and version = $7`,
  values: [id, String(seq), end === null ? 'open' : 'ended', end, end === null ? null : at, isRefused, String(seq - 1)],
})

const meet = (ids: readonly string[], seq: number, at: string): Statement => ({
  name: 'meet',
  text: 'update obligations set met_seq = $2, met_at = $3 where id = any($1::uuid[])',
  values: [list(ids), String(seq), at],
})

const close = (ids: readonly string[], at: string, by: string): Statement => ({
  name: 'close',
  text: `update tasks set state = 'done', closed_at = $2, closed_by = $3 where id = any($1::uuid[])`,
  values: [list(ids), at, by],
})

const count = (series: string, office: string, period: string): Statement => ({
  name: 'count',
  text: `insert into number_counters as c (series, office, period, last) values ($1, $2, $3, 1)
    on conflict (series, office, period) do update set last = c.last + 1`,
  values: [series, office, period],
})
