import { describe, expect, it } from 'vitest'
import { languages, loadTexts, type TextKey } from '../texts/index.ts'
import { readConfig, type Config } from './config.ts'
import { tellRefusals } from './tell-refusals.ts'
import { variables } from './variables.ts'

const read = (env: Record<string, string>): Config => {
  const config = readConfig(env)
  if (!config.ok) throw new Error(JSON.stringify(config.refusals))
  return config.value
}

describe('The configuration', () => {
  it('needs nothing: it is then a program of this machine with a database of its own', () => {
    const config = read({})
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      logLevel: 'info',
    })
    expect(config.kind).toBeUndefined()
    expect(config.databaseUrl).toBeUndefined()
    expect(config.filesDir).toBe(`${config.dataDir}/files`)
    expect(config.clusterDir).toBe(`${config.dataDir}/postgres`)
  })

  it('takes an empty variable as not set', () => {
    expect(read({ PORT: '', DATABASE_URL: ' ' }).port).toBe(3000)
  })

  it('shows people the address it listens on, with HTTPS where it has a certificate', () => {
    expect(read({ HOST: '0.0.0.0', PORT: '80' }).publicUrl).toBe('http://localhost:80')
    expect(read({ HOST: '2001:db8::5' }).publicUrl).toBe('http://[2001:db8::5]:3000')
    expect(read({ TLS_CERT: '/c', TLS_KEY: '/k' }).publicUrl).toBe('https://localhost:3000')
    expect(read({ PUBLIC_URL: 'https://qyzmet.example.kz/' }).publicUrl).toBe('https://qyzmet.example.kz')
  })

  it.each([
    ['PORT', 'abc'],
    ['PORT', '0'],
    ['PORT', '70000'],
    ['PORT', '3000.5'],
    ['HOST', 'not a host'],
    ['HOST', '1.2.3'],
    ['PUBLIC_URL', 'qyzmet.kz'],
    ['PUBLIC_URL', 'https://qyzmet.kz/path'],
    ['PUBLIC_URL', 'ftp://qyzmet.kz'],
    ['QYZMET_KIND', 'demo'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_URL', 'localhost'],
    ['TRUSTED_PROXIES', '10.0.0.0/99'],
    ['TRUSTED_PROXIES', 'proxy.example'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s by its name', (name, value) => {
    const config = readConfig({ [name]: value })
    expect(config.ok ? [] : config.refusals.map((each) => each.at)).toEqual([name])
  })

  it('tells all that is wrong at once', () => {
    const config = readConfig({ PORT: 'x', LOG_LEVEL: 'y', QYZMET_KNID: 'production' })
    expect(new Set(config.ok ? [] : config.refusals.map((each) => each.at))).toEqual(
      new Set(['LOG_LEVEL', 'PORT', 'QYZMET_KNID']),
    )
  })

  it('wants certificate and key together, and an owner only beside a database', () => {
    expect(readConfig({ TLS_CERT: '/c' })).toMatchObject({ refusals: [{ code: 'config.tls-pair', at: 'TLS_KEY' }] })
    expect(readConfig({ DATABASE_OWNER_URL: 'postgres://localhost/x' })).toMatchObject({
      refusals: [{ code: 'config.owner-without-url', at: 'DATABASE_OWNER_URL' }],
    })
  })
})

describe('What the operator reads', () => {
  const texts = loadTexts()

  it('names the variable, what is wrong and the remedy, in the language of the terminal', () => {
    const config = readConfig({ PORT: 'abc' })
    if (config.ok) throw new Error('should be refused')
    expect(tellRefusals(texts, config.refusals, { LANG: 'ru_RU.UTF-8' })).toBe(
      'PORT: «abc» — не номер порта. Укажите целое число от 1 до 65535, например PORT=3000.',
    )
    expect(tellRefusals(texts, config.refusals, { LANG: 'C.UTF-8' }).split('\n\n')).toHaveLength(languages.length)
  })

  it('never repeats a secret', () => {
    const config = readConfig({ DATABASE_URL: 'mysql://user:hunter2@db/x', DATABASE_OWNER_URL: 'hunter2' })
    if (config.ok) throw new Error('should be refused')
    expect(JSON.stringify(config)).not.toContain('hunter2')
    expect(tellRefusals(texts, config.refusals, {})).not.toContain('hunter2')
  })

  it('describes each variable in the documentation', () => {
    for (const each of variables) expect(texts.has(each.about satisfies TextKey)).toBe(true)
  })
})
