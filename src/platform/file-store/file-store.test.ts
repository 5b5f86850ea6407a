import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { actAs, inRollback, ownDatabase, tryInside } from '../../../tests/support/database.ts'
import { isForbidden } from '../database/index.ts'
import { makeFileStore, type StoredFile } from './file-store.ts'
import { findFile, forgetFile, recordFile } from './files.repo.ts'
import { sweepFiles } from './sweep-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'qz-files-'))
const store = makeFileStore(folder)
const now = Temporal.Instant.from('2026-03-27T13:00:00Z')
afterAll(() => rmSync(folder, { recursive: true }))

const kept = async (content: Uint8Array): Promise<StoredFile> => {
  const put = await store.put(content)
  if (!put.ok) throw new Error(put.refusals[0]?.code)
  return put.value
}
const places = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' })
const placeOf = (hash: string): string => join(folder, hash.slice(0, 2), hash.slice(2, 4), hash)

async function* broken(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('half')
  throw new Error('the line went dead')
}

describe('The file store', () => {
  it('gives back what was put, by the hash of its content', async () => {
    const content = randomBytes(300_000)
    const { hash, size } = await kept(content)
    expect(hash).toBe(createHash('sha256').update(content).digest('hex'))
    expect(size).toBe(300_000)
    const read = await store.read(hash)
    expect(read.ok && Buffer.compare(read.value, content)).toBe(0)
  })

  it('keeps the same content once', async () => {
    const content = Buffer.from('the same')
    const first = await kept(content)
    const before = places().length
    expect(await kept(content)).toEqual(first)
    expect(places()).toHaveLength(before)
  })

  it('takes a stream, and keeps nothing of one that breaks', async () => {
    const put = await store.put(new Response('by stream').body!)
    expect(put).toMatchObject({ ok: true, value: { size: 9 } })
    const before = places().length
    await expect(store.put(broken())).rejects.toThrow('the line went dead')
    expect(places()).toHaveLength(before)
  })

  it('refuses what is too large as soon as it is, and what is empty; nothing stays', async () => {
    let given = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given += 1
        yield Buffer.alloc(1_000_000)
      }
    }
    const before = places().length
    expect(await store.put(endless(), 3_000_000)).toMatchObject({
      refusals: [{ code: 'files.too-large', facts: { limit: 3 } }],
    })
    expect(given).toBe(4)
    expect(await store.put(Buffer.alloc(0))).toMatchObject({ refusals: [{ code: 'files.empty' }] })
    expect(places()).toHaveLength(before)
  })

  it('lets nobody but its own user read the files', async () => {
    const { hash } = await kept(Buffer.from('private'))
    expect(statSync(placeOf(hash)).mode & 0o077).toBe(0)
  })

  it('knows no path: only the shape of a hash leads to a content', async () => {
    writeFileSync(join(folder, 'secret'), 'x')
    for (const name of ['../secret', 'secret', '', `${'a'.repeat(63)}/`, '../../etc/passwd'])
      expect(await store.read(name)).toMatchObject({ ok: false, refusals: [{ code: 'files.not-there' }] })
  })

  it('notices a content that was changed behind its back', async () => {
    const { hash } = await kept(Buffer.from('original'))
    writeFileSync(placeOf(hash), 'originaL')
    await expect(store.read(hash)).rejects.toThrow('is not what it was')
  })
})

describe('The rows of files', () => {
  it('are recorded once, by whoever works, and taken away by the system only', async () => {
    const file = { hash: 'a'.repeat(64), size: 5, mediaType: 'image/png' }
    await inRollback(async (tx) => {
      await actAs(tx, { kind: 'case', case: '01890000-0000-7000-8000-000000000001' })
      await recordFile(tx, file, now)
      await recordFile(tx, { ...file, mediaType: 'image/jpeg' }, now)
      expect(await findFile(tx, file.hash)).toEqual({ ...file, createdAt: now })
      await forgetFile(tx, file.hash)
      expect(await findFile(tx, file.hash)).toBeDefined()
      expect(isForbidden(await tryInside(tx, () => tx.query(`update files set size = 1`)))).toBe(true)
      await actAs(tx, { kind: 'system' })
      await forgetFile(tx, file.hash)
      expect(await findFile(tx, file.hash)).toBeUndefined()
    })
  })

  it('protect their contents from the sweep; contents without a row go after a day', async () => {
    const { database, close } = await ownDatabase()
    const known = await kept(Buffer.from('has a row'))
    const orphan = await kept(Buffer.from('was rolled back'))
    const young = await kept(Buffer.from('its row is on the way'))
    await database.transaction({ kind: 'system' }, (tx) => recordFile(tx, { ...known, mediaType: 'text/plain' }, now))
    const yesterday = new Date(now.epochMilliseconds - 25 * 3_600_000)
    for (const { hash } of [known, orphan]) utimesSync(placeOf(hash), yesterday, yesterday)
    utimesSync(placeOf(young.hash), new Date(now.epochMilliseconds), new Date(now.epochMilliseconds))
    await sweepFiles(database, store, now)
    expect([await store.has(known.hash), await store.has(orphan.hash), await store.has(young.hash)]).toEqual([
      true,
      false,
      true,
    ])
    // Put again, an old content is young again.
    await kept(Buffer.from('has a row'))
    expect(statSync(placeOf(known.hash)).mtimeMs).toBeGreaterThan(yesterday.getTime())
    await close()
  })
})
