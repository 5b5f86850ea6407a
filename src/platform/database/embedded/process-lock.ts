import { DatabaseSync } from 'node:sqlite'

/**
 * A lock among processes that the kernel drops when its holder dies, even by `kill -9`.
 *
 * Node has no flock; a file with a process number goes stale and cannot be taken over without a race. SQLite (in Node)
 * locks an empty file with fcntl: many may share it, or one may hold it alone. Nothing is ever written.
 */
export class ProcessLock {
  private readonly path: string
  private holder: DatabaseSync | undefined

  constructor(path: string) {
    this.path = path
  }

  get held(): boolean {
    return this.holder !== undefined
  }

  /** Tries once, never waits. */
  tryAlone(): boolean {
    return this.take((database) => database.exec('begin exclusive'))
  }

  tryShared(): boolean {
    return this.take((database) => {
      database.exec('begin')
      // A transaction of SQLite takes its shared lock with the first read.
      database.prepare('select count(*) from sqlite_schema').get()
    })
  }

  release(): void {
    this.holder?.close()
    this.holder = undefined
  }

  private take(how: (database: DatabaseSync) => void): boolean {
    if (this.holder) throw new Error('this lock is held already')
    const database = new DatabaseSync(this.path, { timeout: 0 })
    try {
      how(database)
    } catch (error) {
      database.close()
      if ((error as { errcode?: number }).errcode === busy) return false
      throw error
    }
    this.holder = database
    return true
  }
}

/** SQLITE_BUSY: someone else holds the lock. */
const busy = 5
