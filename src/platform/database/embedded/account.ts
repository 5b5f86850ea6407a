import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { accepted, refusal, refused, type Result } from '../../../kernel/index.ts'

/** Whom the server runs as. */
export interface Account {
  readonly uid: number
  readonly gid: number
  readonly name: string
  /** PostgreSQL refuses to run as root, so there it gets a user of its own; otherwise it runs as oneself. */
  readonly own: boolean
}

const systemUser = 'qyzmet'

/** Finds whom to run PostgreSQL as; as root the system user is made on first need. */
export function findAccount(): Result<Account> {
  const uid = process.getuid?.() ?? 0
  const gid = process.getgid?.() ?? 0
  if (uid !== 0) return accepted({ uid, gid, name: accountName(uid), own: false })
  // Of two starters at once one makes the user and the other is told that it exists: both then find it.
  for (let attempt = 0; attempt < 5; attempt++) {
    const found = accounts().find((entry) => entry.name === systemUser)
    if (found) return accepted({ uid: found.uid, gid: found.gid, name: systemUser, own: true })
    const made = spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', systemUser], {
      stdio: 'ignore',
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
    })
    if (made.error) break
  }
  return refused(refusal('database.account-missing', { account: systemUser }))
}

/** The name of a user number, or the number itself where nobody bears it. */
export const accountName = (uid: number): string => accounts().find((entry) => entry.uid === uid)?.name ?? `uid ${uid}`

function accounts(): { name: string; uid: number; gid: number }[] {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .filter((fields) => fields.length >= 4)
      .map(([name, , uid, gid]) => ({ name: name!, uid: Number(uid), gid: Number(gid) }))
  } catch {
    return []
  }
}
