import { accepted, refusal, refused, type Result } from '../../../kernel/index.ts'
import type { Notify } from '../notice.ts'
import { findAccount } from './account.ts'
import { findBinaries } from './binaries.ts'
import { initialiseCluster } from './initialise-cluster.ts'
import { ServerKeeper } from './keep-server.ts'
import { examineData, findPlaces, type ServerPlaces, socketDirectory } from './places.ts'

export interface EmbeddedServer {
  readonly places: ServerPlaces
  /** Was the cluster made by this start? */
  readonly fresh: boolean
  readonly how: 'adopted' | 'started'
  /** Does this process start, watch and restart the server at this moment? */
  readonly keeps: () => boolean
  readonly leave: () => Promise<Result<'stopped' | 'left'>>
}

/** Brings up the database server of our own in `dataDirectory`: made if absent (and wanted), adopted if running, recovered if it crashed. */
export async function openEmbedded(
  dataDirectory: string,
  notify: Notify,
  { create }: { readonly create: boolean },
): Promise<Result<EmbeddedServer>> {
  const binaries = findBinaries(process.platform, process.arch)
  if (!binaries.ok) return binaries
  const account = findAccount()
  if (!account.ok) return account
  const places = findPlaces(binaries.value, dataDirectory, account.value)
  for (const path of places.moved)
    notify({ code: 'database.placed-elsewhere', facts: { path, account: account.value.name } })

  const state = examineData(places.data, account.value)
  if (!state.ok) return state
  const fresh = state.value === 'absent'
  if (fresh && !create) return refused(refusal('database.absent', { path: places.data }))
  if (fresh) {
    const made = await initialiseCluster(places)
    if (!made.ok) return made
  }
  const socket = socketDirectory(places.data, account.value)
  if (!socket.ok) return socket

  const kept: ServerPlaces = { ...places, socket: socket.value }
  const keeper = new ServerKeeper(kept, notify)
  const joined = await keeper.join()
  if (!joined.ok) return joined
  return accepted({
    places: kept,
    fresh,
    how: joined.value,
    keeps: () => keeper.keeps,
    leave: () => keeper.leave(),
  })
}
