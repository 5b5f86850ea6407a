import { fileURLToPath } from 'node:url'
import { loadLaw } from '../../src/law/index.ts'
import { codeAt } from '../../src/people/index.ts'
import { loadTexts, type Database } from '../../src/platform/index.ts'
import type { WebParts } from '../../src/web/serve/web-parts.ts'
import { realDirectory, type Member, type TestMeans } from '../people/house.ts'

/**
 * The parts of the web module over the real law, the real directory, the real texts and a real database. What a public
 * page must not need is not there: asking for it fails the test.
 */
export async function testSite(
  database: Database,
  means: TestMeans,
  options: { readonly demonstration: boolean; readonly member?: Member },
): Promise<WebParts> {
  const { law } = await loadLaw(fileURLToPath(new URL('../../law', import.meta.url)))
  const directory = await realDirectory()
  const given: Readonly<Record<string, unknown>> = {
    database,
    casework: only({ law: () => law, directory }),
    texts: loadTexts(),
    now: means.now,
    random: means.random,
    demonstration: options.demonstration,
    secrets: means.secrets,
    secure: false,
    publicUrl: 'http://localhost:3000',
    invented: () => Promise.resolve(inventedOf(options.member, means)),
  }
  return only(given) as unknown as WebParts
}

const only = (given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  new Proxy(given, {
    get(target, name) {
      // A promise asks everything it is given for `then`.
      if (typeof name === 'string' && name !== 'then' && !(name in target))
        throw new Error(`a public page asked for ${name}`)
      return target[name as string]
    },
  })

const inventedOf = (member: Member | undefined, means: TestMeans) =>
  member === undefined
    ? []
    : [
        {
          name: 'Ақкөл ауданының бөлімі',
          people: [
            {
              name: 'Ахметова Салтанат Маратқызы',
              post: 'маман',
              login: member.login,
              password: member.password,
              code: codeAt(member.secret, means.now()),
            },
          ],
        },
      ]

/** A form as a browser posts it. */
export const posted = (fields: Readonly<Record<string, string>> | URLSearchParams, cookie = ''): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...(cookie === '' ? {} : { cookie }) },
  body: new URLSearchParams(fields).toString(),
})

/** The pairs of name and value that an answer sets as cookies. */
export const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0]!)
    .join('; ')
