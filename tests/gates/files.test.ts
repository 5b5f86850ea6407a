import { describe, expect, it } from 'vitest'
import { docLinks } from '../../tools/gates/doc-links.ts'
import type { Gate } from '../../tools/gates/gate.ts'
import { lockfile, registryHosts } from '../../tools/gates/lockfile.ts'
import { needlessExceptions } from '../../tools/gates/needless-exceptions.ts'
import { treeOf } from '../../tools/gates/source-tree.ts'
import { tableComments } from '../../tools/gates/table-comments.ts'

const find = (gate: Gate, files: Readonly<Record<string, string>>): string[] =>
  gate.check(treeOf(files)).map(({ at, what }) => `${at} ${what}`)

describe('the lockfile', () => {
  const lock = (packages: object): Record<string, string> => ({ 'package-lock.json': JSON.stringify({ packages }) })

  it('pins by hash', () => {
    expect(find(lockfile, lock({ '': {}, 'node_modules/pg': { integrity: 'sha512-x' } }))).toEqual([])
  })

  it('with an address, without a hash, or not there, is found', () => {
    const packages = { 'node_modules/a': { integrity: 'x', resolved: 'https://somewhere/a.tgz' }, 'node_modules/b': {} }
    expect(find(lockfile, lock(packages))).toEqual([
      'package-lock.json node_modules/a is resolved to an address',
      'package-lock.json node_modules/b has no hash',
    ])
    expect(find(lockfile, {})).toEqual(['package-lock.json is missing'])
  })
})

describe('the host of a registry', () => {
  // Put together here, so that this file does not hold it.
  const host = ['registry', 'example', 'org'].join('.')

  it('is no word like it', () => expect(find(registryHosts, { 'docs/a.md': 'the registry of the akimat' })).toEqual([]))
  it('is found in any file', () => {
    expect(find(registryHosts, { '.npmrc': `save-exact=true\nregistry=https://${host}/` })).toEqual([
      `.npmrc:2:18 names ${host}`,
    ])
  })
})

describe('tables', () => {
  it('say what they hold', () => {
    const sql = `-- create table not_this (id int);
      create table cases (id uuid); comment on table cases is 'Every case.';
      CREATE TABLE IF NOT EXISTS public.parcels (id int);
      create table parcels_2026 partition of parcels for values from (1) to (2);`
    const files = {
      'db/migrations/0001-a.sql': sql,
      'db/migrations/0002-b.sql': "COMMENT ON TABLE parcels IS 'Sent papers.';",
    }
    expect(find(tableComments, files)).toEqual([])
  })

  it('that say nothing are found', () => {
    expect(
      find(tableComments, {
        'db/migrations/0001-a.sql': "create table cases (id uuid);\n-- comment on table cases is 'x'",
      }),
    ).toEqual(['db/migrations/0001-a.sql:1:1 the table cases has no comment'])
  })
})

describe('the documentation', () => {
  const scripts = { 'package.json': JSON.stringify({ scripts: { start: 'x', check: 'x' } }) }

  it('leads somewhere and tells commands that exist', () => {
    const files = {
      ...scripts,
      'README.md':
        'See [words](docs/glossary.md#two-words), [code](src/law/), [web](https://example.kz) and `[x](gone.md)`.\nnpm start, npm run check',
      'docs/glossary.md': '# Two words\n[back](../README.md) [here](#two-words)',
      'src/law/index.ts': '',
    }
    expect(find(docLinks, files)).toEqual([])
  })

  it.each([
    ['[x](gone.md)', 'leads to docs/gone.md, which does not exist'],
    ['![picture](../look/home.png)', 'leads to look/home.png, which does not exist'],
    ['[x](b.md#three)', 'docs/b.md has no heading #three'],
    ['Run npm run chekc', 'tells of npm run chekc, which does not exist'],
    ['Run npm test', 'tells of npm run test, which does not exist'],
  ])('that misleads is found: %s', (text, what) => {
    const found = find(docLinks, { ...scripts, 'docs/a.md': text, 'docs/b.md': '## Two' })
    expect(found.map((line) => line.replace(/^docs\/a\.md:\d+:\d+ /, ''))).toEqual([what])
  })
})

describe('exceptions', () => {
  it('whose file is gone are found', () => {
    const found = find(needlessExceptions, { 'src/kernel/fold.ts': '' })
    expect(found.length).toBeGreaterThan(0)
    expect(found.join()).not.toContain('src/kernel/fold.ts')
  })
})
