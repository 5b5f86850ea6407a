import { createServer as createHttpServer, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import { accepted, refusal, refused, type Result } from '../../kernel/index.ts'
import type { Tls } from './read-tls.ts'

export interface ServeSettings {
  readonly fetch: (request: Request, env: HttpBindings) => Response | Promise<Response>
  readonly host: string
  readonly port: number
  readonly tls?: Tls
}

export interface RunningServer {
  readonly port: number
  /** Accepts no more, finishes what is under way, and cuts off what is not done after `seconds`. */
  stop(seconds?: number): Promise<void>
}

const serverOptions = {
  // A phone on a slow link may take minutes for a photograph, but the head of a request is short.
  requestTimeout: 300_000,
  headersTimeout: 20_000,
  // Longer than the usual minute of a proxy, so that it is never us who hang up just as it speaks.
  keepAliveTimeout: 75_000,
} as const

/** Begins to listen. Refuses with http.port-in-use, http.port-forbidden, http.address-unknown. */
export async function serve({ fetch, host, port, tls }: ServeSettings): Promise<Result<RunningServer>> {
  const server = createAdaptorServer({
    fetch: fetch as Parameters<typeof createAdaptorServer>[0]['fetch'],
    ...(tls
      ? { createServer: createHttpsServer, serverOptions: { ...serverOptions, ...tls, minVersion: 'TLSv1.2' } }
      : { createServer: createHttpServer, serverOptions }),
  }) as Server
  const listening = Promise.withResolvers<Result<void>>()
  server.once('error', (error: NodeJS.ErrnoException) => {
    const refusals = whyNot(error, host, port)
    if (refusals) listening.resolve(refusals)
    else listening.reject(error)
  })
  server.listen(port, host, () => listening.resolve(accepted(undefined)))
  const outcome = await listening.promise
  if (!outcome.ok) return outcome
  return accepted({ port: (server.address() as AddressInfo).port, stop: (seconds) => stopServer(server, seconds) })
}

function whyNot(error: NodeJS.ErrnoException, host: string, port: number): Result<never> | undefined {
  // Numbers that name something are handed on as words: as numbers they would be written with a blank in them.
  const facts = { host, port: String(port) }
  switch (error.code) {
    case 'EADDRINUSE':
      return refused(
        refusal('http.port-in-use', { ...facts, next: String(port < 65_535 ? port + 1 : port - 1) }, 'PORT'),
      )
    case 'EACCES':
      return refused(refusal('http.port-forbidden', facts, 'PORT'))
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return refused(refusal('http.address-unknown', facts, 'HOST'))
    default:
      return undefined
  }
}

async function stopServer(server: Server, seconds = 20): Promise<void> {
  const closed = Promise.withResolvers<void>()
  server.close(() => closed.resolve())
  // A kept-alive connection becomes idle only after its answer: look again until none is left.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const deadline = setTimeout(() => server.closeAllConnections(), seconds * 1000)
  server.closeIdleConnections()
  await closed.promise
  clearInterval(sweep)
  clearTimeout(deadline)
}
