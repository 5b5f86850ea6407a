// The program as a process of its own, asked over HTTP: what a browser would get, and what it costs the process.
import { readFileSync } from 'node:fs'
import { Agent, request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Asked {
  readonly method?: 'GET' | 'POST'
  readonly headers?: OutgoingHttpHeaders
  readonly form?: Readonly<Record<string, string>>
  readonly agent?: Agent
}

export async function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {}, form, agent }: Asked = {},
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const typed = form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
  const asked = request({
    host: '127.0.0.1',
    port,
    path,
    method,
    headers: { ...typed, 'sec-fetch-site': 'same-origin', ...headers },
    ...(agent ? { agent } : { agent: false }),
  })
  asked.on('response', (answer) => {
    text(answer).then((body) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }), reject)
  })
  asked.on('error', reject)
  asked.end(form === undefined ? undefined : new URLSearchParams(form).toString())
  return promise
}

/** The bytes of one answer as they come over the wire: status, headers and body, compressed as was asked. */
export async function bytesOnWire(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const told = Object.entries({ host: `localhost:${port}`, connection: 'close', ...headers })
  const socket = connect(port, '127.0.0.1', () => {
    socket.write(`GET ${path} HTTP/1.1\r\n${told.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`)
  })
  socket.on('data', () => undefined)
  socket.on('end', () => resolve(socket.bytesRead))
  socket.on('error', reject)
  return promise
}

/** Microseconds of the process so far, all its threads together; the kernel counts in hundredths of a second. */
export function cpuOf(pid: number): number {
  const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(after[11]) + Number(after[12])) * 10_000
}

export const residentOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024

/** The programs that its children run, as the kernel knows them. */
export function childrenOf(pid: number): string[] {
  const ids = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
  return ids.map((id) => readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0')[0] ?? '')
}
