import { EventEmitter } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobKind, runProgram, StopSignals, type Application, type Platform } from '../../src/platform/index.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'qz-lifecycle-'))
let own: TestDatabase
beforeAll(async () => {
  own = await ownDatabase()
})
afterAll(async () => {
  await own.close()
  rmSync(folder, { recursive: true })
})

const urlFor = (user: string, at: TestDatabase['connection']): string =>
  `postgres://${user}@localhost/${at.database}?host=${encodeURIComponent(String(at.host))}&port=${at.port}`

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

interface Run {
  readonly ended: Promise<number>
  readonly listening: Promise<void>
  readonly said: () => string
  readonly logged: () => string
  readonly url: string
  stop(): void
}

async function run(
  createApp: (parts: Platform) => Application | Promise<Application>,
  over: Record<string, string> = {},
): Promise<Run> {
  const port = over['PORT'] ?? String(await freePort())
  const source = new EventEmitter()
  const heard = Promise.withResolvers<void>()
  let said = ''
  let logged = ''
  const env = {
    LANG: 'kk_KZ.UTF-8',
    PORT: port,
    QYZMET_KIND: 'production',
    DATABASE_URL: urlFor('qyzmet_app', own.connection),
    DATABASE_OWNER_URL: urlFor(String(own.ownerConnection.user), own.ownerConnection),
    FILES_DIR: join(folder, 'files'),
    ...over,
  }
  const ended = runProgram(createApp, {
    env,
    out: {
      write: (text) => {
        logged += text
        if (text.includes('program.listening')) heard.resolve()
      },
    },
    err: { write: (text) => (said += text) },
    signals: new StopSignals(
      source as unknown as NodeJS.Process,
      () => undefined,
      () => 0,
    ),
  })
  return {
    ended,
    listening: Promise.race([heard.promise, ended.then(() => undefined)]),
    said: () => said,
    logged: () => logged,
    url: `http://127.0.0.1:${port}/`,
    stop: () => source.emit('SIGTERM'),
  }
}

describe('A program that starts', () => {
  it('answers before its background work begins, and says where', async () => {
    const order: string[] = []
    const working = Promise.withResolvers<void>()
    const program = await run((parts) => ({
      fetch: () => {
        order.push(`page, jobs ${parts.jobs.state()}`)
        return new Response('page')
      },
      afterListening: async () => {
        order.push(`work, jobs ${parts.jobs.state()}`)
        working.resolve()
      },
      stop: async () => void order.push('stop'),
    }))
    await program.listening
    expect(await (await fetch(program.url)).text()).toBe('page')
    await working.promise
    expect(order).toContain('work, jobs running')
    program.stop()
    expect(await program.ended).toBe(0)
    expect(order.at(-1)).toBe('stop')
    expect(program.said()).toMatch(/^Қызмет ашық: http:\/\/localhost:\d+\n/)
    expect(program.said()).not.toContain('көрсетілім')
  })

  it('stops at once after its start when it was told so meanwhile', async () => {
    const program = await run(() => {
      program.stop()
      return { fetch: () => new Response('') }
    })
    expect(await program.ended).toBe(0)
  })

  it('says what is wrong with its configuration and touches nothing', async () => {
    const program = await run(() => ({ fetch: () => new Response('') }), { LOG_LEVEL: 'loud' })
    expect(await program.ended).toBe(1)
    expect(program.said()).toBe('LOG_LEVEL: «loud» деген деңгей жоқ. debug, info, warn не error деп жазыңыз.\n')
    expect(program.logged()).toContain('"code":"config.log-level"')
  })

  it('says that its folder is none, or cannot be written to', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    const noFolder = await run(() => ({ fetch: () => new Response('') }), { DATA_DIR: file })
    expect(await noFolder.ended).toBe(1)
    expect(noFolder.said()).toContain(`DATA_DIR: «${file}» қалта бола алмайды`)
    const noFiles = await run(() => ({ fetch: () => new Response('') }), { FILES_DIR: join(file, 'files') })
    expect(await noFiles.ended).toBe(1)
    expect(noFiles.said()).toContain('FILES_DIR: ')
  })

  it('says that its port is taken, leaves the database and ends', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => taken.once('listening', resolve))
    const { port } = taken.address() as AddressInfo
    const program = await run(() => ({ fetch: () => new Response('') }), { PORT: String(port) })
    expect(await program.ended).toBe(1)
    expect(program.said()).toContain(`127.0.0.1 мекенжайындағы ${port} порты бос емес`)
    taken.close()
  })

  it('refuses to be a demonstration on a database by its address', async () => {
    const fresh = await ownDatabase()
    const over = { QYZMET_KIND: 'demonstration', DATABASE_URL: urlFor('qyzmet_app', fresh.connection) }
    const program = await run(() => ({ fetch: () => new Response('') }), {
      ...over,
      DATABASE_OWNER_URL: urlFor(String(fresh.ownerConnection.user), fresh.ownerConnection),
    })
    expect(await program.ended).toBe(1)
    expect(program.said()).toContain('Көрсетілім тек бағдарламаның өз дерекқорында ашылады')
    await fresh.close()
  })

  it('tells a bug in one sentence to the person, and with its place to the log', async () => {
    const program = await run(() => {
      throw new TypeError('no such thing')
    })
    expect(await program.ended).toBe(1)
    expect(program.said()).toBe('Бағдарлама күтпеген қатеден тоқтады. Қатенің толық жазбасы жоғарыда, журналда.\n')
    expect(program.logged()).toMatch(/"event":"program\.failed".*TypeError.*lifecycle\.test/)
  })

  it('does not go on with half of its background work', async () => {
    const program = await run(() => ({
      fetch: () => new Response(''),
      afterListening: () => Promise.reject(new Error('the people of the demonstration could not be made')),
    }))
    expect(await program.ended).toBe(1)
    expect(program.logged()).toContain('program.failed')
  })
})

describe('A program that stops', () => {
  it('finishes the request, the job and the readings that it has begun', async () => {
    const requestBegun = Promise.withResolvers<void>()
    const jobBegun = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    const slow = jobKind('test.stop')
    const finished: string[] = []
    const program = await run((platform) => {
      platform.jobs.work(slow, async () => {
        jobBegun.resolve()
        await release.promise
        await platform.database.transaction({ kind: 'system' }, (tx) => tx.query('select 1'))
        finished.push('job')
      })
      return {
        fetch: async () => {
          platform.readings.record({ reader: { kind: 'public' }, what: 'paper', why: 'verify' })
          requestBegun.resolve()
          await release.promise
          finished.push('request')
          return new Response('whole')
        },
        afterListening: () =>
          platform.database.transaction({ kind: 'system' }, (tx) => platform.jobs.send(tx, slow, {})),
      }
    })
    await program.listening
    const answer = fetch(program.url).then((response) => response.text())
    await Promise.all([requestBegun.promise, jobBegun.promise])
    program.stop()
    release.resolve()
    expect(await answer).toBe('whole')
    expect(await program.ended).toBe(0)
    expect(finished.toSorted()).toEqual(['job', 'request'])
    const readings = await own.asOwner((owner) => owner.query(`select why from readings`))
    expect(readings.rows).toEqual([{ why: 'verify' }])
    const jobs = await own.asOwner((owner) => owner.query(`select state from jobs.job where name = 'test.stop'`))
    expect(jobs.rows).toEqual([{ state: 'completed' }])
  })
})
