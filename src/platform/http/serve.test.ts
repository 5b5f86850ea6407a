import { readFileSync } from 'node:fs'
import { Agent, request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { readTls } from './read-tls.ts'
import { serve, type RunningServer } from './serve.ts'

const pem = (name: string): string =>
  fileURLToPath(new URL(`../../../tests/platform-start/tls/${name}`, import.meta.url))
const running: RunningServer[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop(0)))
})

async function open(fetch: (request: Request) => Response | Promise<Response>): Promise<RunningServer> {
  const server = await serve({ fetch, host: '127.0.0.1', port: 0 })
  if (!server.ok) throw new Error(server.refusals[0]?.code)
  running.push(server.value)
  return server.value
}

describe('The server', () => {
  it('answers over HTTP', async () => {
    const { port } = await open(() => new Response('ok'))
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('ok')
  })

  it('answers over HTTPS with the certificate it was given', async () => {
    const tls = readTls({ certFile: pem('test-only.cert.pem'), keyFile: pem('test-only.key.pem') })
    if (!tls.ok) throw new Error(tls.refusals[0]?.code)
    const server = await serve({
      fetch: (request) => new Response(new URL(request.url).protocol),
      host: '127.0.0.1',
      port: 0,
      tls: tls.value,
    })
    if (!server.ok) throw new Error(server.refusals[0]?.code)
    running.push(server.value)
    const said = Promise.withResolvers<string>()
    const ca = readFileSync(pem('test-only.cert.pem'))
    httpsRequest(
      { host: '127.0.0.1', port: server.value.port, servername: 'localhost', ca, agent: false },
      (answer) => {
        answer.setEncoding('utf8').on('data', said.resolve)
      },
    )
      .on('error', said.reject)
      .end()
    expect(await said.promise).toBe('https:')
  })

  it('says that a port is taken, and which one may be free', async () => {
    const { port } = await open(() => new Response('first'))
    expect(await serve({ fetch: () => new Response('second'), host: '127.0.0.1', port })).toMatchObject({
      refusals: [
        { code: 'http.port-in-use', facts: { host: '127.0.0.1', port: String(port), next: String(port + 1) } },
      ],
    })
  })

  it('says that an address is not one of this machine', async () => {
    expect(await serve({ fetch: () => new Response(''), host: '203.0.113.1', port: 0 })).toMatchObject({
      refusals: [{ code: 'http.address-unknown', at: 'HOST' }],
    })
  })

  it('finishes what is under way before it stops, and accepts no more meanwhile', async () => {
    const begun = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    const server = await open(async () => {
      begun.resolve()
      await release.promise
      return new Response('finished')
    })
    // A connection that is kept alive must not keep the program alive.
    const agent = new Agent({ keepAlive: true })
    const answer = Promise.withResolvers<string>()
    httpRequest({ host: '127.0.0.1', port: server.port, agent }, (response) => {
      response.setEncoding('utf8').on('data', answer.resolve)
    })
      .on('error', answer.reject)
      .end()
    await begun.promise
    const stopped = server.stop(20)
    const refused = Promise.withResolvers<string>()
    connect(server.port, '127.0.0.1')
      .on('connect', () => refused.resolve('connected'))
      .on('error', (error: NodeJS.ErrnoException) => refused.resolve(error.code ?? ''))
    expect(await refused.promise).toBe('ECONNREFUSED')
    release.resolve()
    expect(await answer.promise).toBe('finished')
    await stopped
    agent.destroy()
  })

  it('cuts off what does not end', async () => {
    const begun = Promise.withResolvers<void>()
    const server = await open(() => {
      begun.resolve()
      return new Promise<Response>(() => undefined)
    })
    const cut = fetch(`http://127.0.0.1:${server.port}/`).then(
      () => 'answered',
      () => 'cut off',
    )
    await begun.promise
    await server.stop(0)
    expect(await cut).toBe('cut off')
  })
})

describe('Certificate and key', () => {
  it('are refused where they cannot be read, each by its variable', () => {
    expect(readTls({ certFile: '/none/cert.pem', keyFile: pem('test-only.key.pem') })).toMatchObject({
      refusals: [
        { code: 'config.tls-unreadable', at: 'TLS_CERT', facts: { path: '/none/cert.pem', reason: 'ENOENT' } },
      ],
    })
    expect(readTls({ certFile: '/none/a', keyFile: '/none/b' })).toMatchObject({
      refusals: [{ at: 'TLS_CERT' }, { at: 'TLS_KEY' }],
    })
  })

  it('are refused where they do not fit each other', () => {
    expect(readTls({ certFile: pem('test-only.cert.pem'), keyFile: pem('other.key.pem') })).toMatchObject({
      refusals: [{ code: 'config.tls-wrong' }],
    })
    expect(readTls({ certFile: pem('test-only.key.pem'), keyFile: pem('test-only.key.pem') })).toMatchObject({
      refusals: [{ code: 'config.tls-wrong' }],
    })
  })
})
