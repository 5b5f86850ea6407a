import { chownSync, closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { accepted, refusal, refused, type Result } from '../../../kernel/index.ts'
import type { Notify } from '../notice.ts'
import type { ServerPlaces } from './places.ts'
import { ProcessLock } from './process-lock.ts'
import { bringUp, probeServer, serverConnection, takeDown } from './server.ts'

const joinLimit = 90_000
const lookAgain = 20
const retryAfter = 1000

/**
 * Many processes may use one embedded server. Each shares the lock of users; one of them holds the keeper's lock:
 * it starts PostgreSQL, watches it and starts it again. When the keeper leaves, another takes over.
 * The last one out, and only that one, stops the server.
 */
export class ServerKeeper {
  private readonly places: ServerPlaces
  private readonly notify: Notify
  private readonly users: ProcessLock
  private readonly keeper: ProcessLock
  private succession: NodeJS.Timeout | undefined
  private watch: pg.Client | undefined
  private closing = false
  private rescue: Promise<void> | undefined

  constructor(places: ServerPlaces, notify: Notify) {
    this.places = places
    this.notify = notify
    this.users = new ProcessLock(lockFile(places, 'users.lock'))
    this.keeper = new ProcessLock(lockFile(places, 'keeper.lock'))
  }

  get keeps(): boolean {
    return this.keeper.held
  }

  /** Comes back when the server answers, whoever started it. */
  async join(): Promise<Result<'adopted' | 'started'>> {
    const until = performance.now() + joinLimit
    // Whoever holds the users' lock alone is stopping the server at this moment: wait for it, then start anew.
    while (!this.users.tryShared()) {
      if (performance.now() > until) return refused(refusal('database.lock-held', { path: this.places.data }))
      await pause(lookAgain)
    }
    while (performance.now() < until) {
      if (this.keeper.tryAlone()) {
        const up = await bringUp(this.places)
        if (up.ok) await this.startWatching()
        else this.letGo()
        return up
      }
      if ((await probeServer(this.places)) === 'answers') {
        this.succession = setInterval(() => this.succeed(), retryAfter).unref()
        return accepted('adopted')
      }
      await pause(lookAgain)
    }
    this.letGo()
    return refused(refusal('database.lock-held', { path: this.places.data }))
  }

  /** Leaves; stops the server if nobody else uses it. */
  async leave(): Promise<Result<'stopped' | 'left'>> {
    this.closing = true
    clearInterval(this.succession)
    await this.rescue
    if (this.watch) {
      hold(this.watch, true)
      await this.watch.end()
    }
    this.users.release()
    try {
      // Two who leave together can get into each other's way for a moment; a few tries settle who is the last.
      for (let attempt = 0; attempt < 5 && !this.users.tryAlone(); attempt++) await pause(lookAgain)
      if (!this.users.held) return accepted('left')
      const down = await takeDown(this.places)
      return down.ok ? accepted('stopped') : down
    } finally {
      this.letGo()
    }
  }

  private letGo(): void {
    this.users.release()
    this.keeper.release()
  }

  private succeed(): void {
    if (this.closing || !this.keeper.tryAlone()) return
    clearInterval(this.succession)
    this.rescue = this.bringBack(false)
  }

  /** A connection that does nothing but end when the server dies: the quickest way to know. */
  private async startWatching(): Promise<void> {
    const client = new pg.Client(serverConnection(this.places.socket))
    client.on('error', () => {})
    await client.connect()
    hold(client, false)
    client.once('end', () => {
      if (this.closing) return
      this.notify({ code: 'database.server-lost' })
      this.rescue = this.bringBack(true)
    })
    this.watch = client
  }

  private async bringBack(lost: boolean): Promise<void> {
    while (!this.closing) {
      try {
        const up = await bringUp(this.places)
        if (up.ok) {
          await this.startWatching()
          if (lost) this.notify({ code: 'database.server-back' })
          return
        }
        for (const { code, facts } of up.refusals) this.notify({ code, ...(facts ? { facts } : {}) })
      } catch (error) {
        // The server died again between its answer and our watching: the loop tries again.
        this.notify({ code: 'database.server-lost', facts: { reason: (error as Error).message } })
      }
      await pause(retryAfter)
    }
  }
}

/** The watching alone must not keep a program alive; its orderly end must. (The published types forget these methods.) */
function hold(client: pg.Client, alive: boolean): void {
  const holder = client as unknown as { ref(): void; unref(): void }
  if (alive) holder.ref()
  else holder.unref()
}

function lockFile({ data, account }: ServerPlaces, name: string): string {
  const path = join(data, name)
  closeSync(openSync(path, 'a', 0o600))
  if (account.own) chownSync(path, account.uid, account.gid)
  return path
}
