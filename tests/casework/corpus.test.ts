import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  eventsOf,
  firstBrokenLink,
  foldEvents,
  readHistory,
  type CaseState,
  type HistoryRow,
} from '../../src/casework/index.ts'
import { canonical, digest, type Json } from '../../src/kernel/index.ts'
import { testOffices } from '../support/casework.ts'
import { ownDatabase } from '../support/database.ts'
import { makeWalker, walkNames, walks } from './walks.ts'

// Whole walks as they were once written, one folder for each landed version of the events. What a later version of the
// program reads out of them must be what was read when they were kept. `KEEP_CORPUS=v2 vitest run tests/casework/corpus`
// keeps those of today as a new folder; a folder that is there is never written again.

interface Row {
  readonly seq: number
  readonly head: string
  readonly hash: string
  readonly salt: string
  readonly body: string
}

/** What was read out of the rows when they were kept: the last line of a file, after one line for each event. */
interface Told {
  readonly case: string
  /** SHA-256 over the canonical state, so that nobody mends the state to fit the program. */
  readonly digest: string
  readonly state: CaseState
}

function readKept(file: string): { rows: HistoryRow[]; told: Told } {
  const lines = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n')
  const rows = lines.slice(0, -1).map((line) => JSON.parse(line) as Row)
  return {
    rows: rows.map((row) => ({ ...row, salt: new Uint8Array(Buffer.from(row.salt, 'hex')) })),
    told: JSON.parse(lines.at(-1)!) as Told,
  }
}

const folder = new URL('./corpus/', import.meta.url).pathname
const versions = readdirSync(folder)
const files = versions.flatMap((version) => readdirSync(join(folder, version)).map((file) => `${version}/${file}`))

describe('events of every landed version', () => {
  it('are kept: both routes, both outcomes, and a hand-over that was not accepted', () => {
    expect(files.filter((file) => file.startsWith('v1/'))).toHaveLength(walkNames.length + 1)
  })

  it.each(files)('%s is read as it was when it was kept', (file) => {
    const { rows, told } = readKept(file)
    expect(firstBrokenLink(rows)).toBeNull()
    expect(digest(canonical(told.state as unknown as Json))).toBe(told.digest)
    const state = foldEvents(eventsOf(told.case, rows))
    // What a later version adds to the state may stand beside it; what was there may not change.
    expect(state).toMatchObject(told.state)
    // And at every step of the way some state is read: no event hangs on a later one.
    for (let seq = 1; seq <= rows.length; seq += 1)
      expect(foldEvents(eventsOf(told.case, rows.slice(0, seq)))?.seq).toBe(seq)
  })
})

const keepAs = process.env['KEEP_CORPUS']

describe.runIf(keepAs)('a new corpus', () => {
  it('is written from whole walks of today', async () => {
    const db = await ownDatabase()
    const walker = makeWalker(db.database, await testOffices(db.database, '2026-03-10T04:35:00Z'))
    const into = join(folder, keepAs!)
    mkdirSync(into)
    const write = async (name: string, state: CaseState): Promise<void> => {
      const history = await db.database.transaction({ kind: 'system' }, (tx) => readHistory(tx, state.id))
      const rows = history.map((row): Row => ({
        ...row,
        salt: Buffer.from(row.salt!).toString('hex'),
        body: row.body!,
      }))
      const told: Told = { case: state.id, digest: digest(canonical(state as unknown as Json)), state }
      const lines = [...rows, told].map((line) => `${JSON.stringify(line)}\n`)
      writeFileSync(join(into, `${name.replaceAll(' ', '-')}.jsonl`), lines.join(''))
    }
    for (const name of walkNames) await write(name, await walker.go(walks[name]))
    const missing = [['residence-copy', 'address-slip']]
    await write('a hand-over not accepted', await walker.open(walks['the department grants'], { missing }))
    expect(readdirSync(into)).toHaveLength(walkNames.length + 1)
    await db.close()
  })
})
