import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ServerPlaces, socketPort } from './places.ts'

export const pidFileOf = ({ data }: { readonly data: string }): string => join(data, 'postmaster.pid')

export const pidIn = (file: string): number => Number(readFileSync(file, 'utf8').split('\n', 1)[0])

/** PostgreSQL writes its state as the eighth line; asking it by connecting would fill its log with refusals. */
export function saysReady(places: ServerPlaces, pid: number | undefined): boolean {
  const file = pidFileOf(places)
  if (!existsSync(file)) return false
  const lines = readFileSync(file, 'utf8').split('\n')
  return Number(lines[0]) === pid && lines[7]?.startsWith('ready') === true
}

/** Larger than any process number of Linux. */
const nobodysPid = 4_194_305

/**
 * After `kill -9` the dead server may stay on as a zombie until the first process of the machine takes note of it: about
 * a second on some, for ever in a container whose first process does not. To a new server it looks alive. So its number
 * is replaced in the lock files that it left. The files themselves stay, and with them the other guard that PostgreSQL
 * has: whether children of the dead server still hold its memory.
 */
export function forgetZombie(places: ServerPlaces): void {
  for (const file of [pidFileOf(places), join(places.socket, `.s.PGSQL.${socketPort}.lock`)]) {
    if (!existsSync(file)) continue
    const [pid, ...rest] = readFileSync(file, 'utf8').split('\n')
    if (isZombie(Number(pid))) writeFileSync(file, [nobodysPid, ...rest].join('\n'))
  }
}

function isZombie(pid: number): boolean {
  try {
    // `1234 (postgres) Z …`: the name may hold anything but a closing bracket behind it.
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')
  } catch {
    return false
  }
}
