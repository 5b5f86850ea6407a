import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { writePage } from '../../src/web/components/document.tsx'
import { assets } from '../../src/web/theme/assets.ts'
import { isLanguage } from '../../src/platform/index.ts'
import { samples } from './samples/index.ts'
import { contextIn } from './voice.ts'

/** The strictest policy that the program itself sends: what it blocks must not be needed by any page. */
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'"

/** Serves `/<language>/<sample>` and the files of the theme on a free port. */
export async function serveSamples(): Promise<{ readonly address: string; readonly close: () => void }> {
  const files = new Map(assets().map((asset) => [asset.path, asset]))
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://samples').pathname
    const file = files.get(path)
    if (file) return void response.writeHead(200, { 'content-type': file.type }).end(file.bytes)
    const [, language, name] = path.split('/')
    const sample = samples.find((one) => one.name === name)
    // What a form sends is looked at on its way; the answer says only that it came.
    if (request.method === 'POST') return void response.writeHead(204).end()
    if (!sample || !isLanguage(language)) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
    return void response.end(writePage(sample.draw(contextIn(language, path))))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() }
}
