import { describe, expect, it } from 'vitest'
import { circles } from '../../tools/gates/circles.ts'
import { fileNames } from '../../tools/gates/file-names.ts'
import { fileSize } from '../../tools/gates/file-size.ts'
import type { Gate } from '../../tools/gates/gate.ts'
import { handedIn } from '../../tools/gates/handed-in.ts'
import { imports } from '../../tools/gates/imports.ts'
import { readmes } from '../../tools/gates/readmes.ts'
import { treeOf } from '../../tools/gates/source-tree.ts'

const find = (gate: Gate, files: Readonly<Record<string, string>>): string[] =>
  gate.check(treeOf(files)).map(({ at, what }) => `${at} ${what}`)

const faces = Object.fromEntries(
  ['kernel', 'platform', 'law', 'people', 'casework', 'web'].map((room) => [`src/${room}/index.ts`, '']),
)

describe('imports', () => {
  it('let a room see what stands below it, through its face', () => {
    const files = {
      ...faces,
      'src/casework/case.ts': "import { a } from '../law/index.ts'\nexport * from './event.ts'",
      'src/casework/event.ts': "import type { b } from '../kernel/index.ts'\nimport 'pg'",
      'src/casework/event.test.ts': "import { c } from '../../tests/support/database.ts'\nimport { it } from 'vitest'",
      'src/kernel/digest.ts': "import { createHash } from 'node:crypto'",
      'src/kernel/time/schedule.ts': "import { RRuleTemporal } from 'rrule-temporal'",
      'src/main.ts': "import { web } from './web/index.ts'\nconst law = await import('./law/index.ts')",
      'tests/support/database.ts': "import { d } from '../../src/platform/pool.ts'",
      'src/platform/pool.ts': '',
    }
    expect(find(imports, files)).toEqual([])
  })

  it.each([
    [
      'against the direction',
      'src/law/a.ts',
      "import { x } from '../casework/index.ts'",
      '1:19 law imports casework, against the direction',
    ],
    [
      'between siblings',
      'src/law/a.ts',
      "import type { x } from '../people/index.ts'",
      '1:24 law imports its sibling people',
    ],
    [
      'around a face',
      'src/web/a.tsx',
      "import { x } from '../law/a.ts'",
      '1:19 reaches around the face of law: src/law/a.ts',
    ],
    [
      'by a re-export',
      'src/law/index.ts',
      "export { x, y } from '../web/index.ts'",
      '1:22 law imports web, against the direction',
    ],
    [
      'later, at run time',
      'src/law/b.ts',
      "void import('../web/index.ts')",
      '1:13 law imports web, against the direction',
    ],
    [
      'of the program from its tests',
      'src/law/b.ts',
      "import '../../tests/support/database.ts'",
      '1:8 the program imports tests/support/database.ts',
    ],
    [
      'of what stands above all modules',
      'src/law/b.ts',
      "import '../main.ts'",
      '1:8 imports src/main.ts, which stands above all modules',
    ],
    ['of a package by the kernel', 'src/kernel/a.ts', "import pg from 'pg'", '1:16 the kernel imports pg'],
    [
      'of a file that is not there',
      'src/web/a.tsx',
      "import '../law/gone.ts'",
      '1:8 imports src/law/gone.ts, which does not exist',
    ],
    [
      'from a module without a storey',
      'src/attic/a.ts',
      "import '../law/index.ts'",
      '1:8 the module attic has no storey',
    ],
    [
      'around a face by the start',
      'src/main.ts',
      "import './law/a.ts'",
      '1:8 reaches around the face of law: src/law/a.ts',
    ],
    [
      'around a face by a simulator',
      'simulators/a.ts',
      "import '../src/law/a.ts'",
      '1:8 reaches around the face of law: src/law/a.ts',
    ],
  ])('do not go %s', (_, path, text, expected) => {
    const files = { ...faces, 'src/law/a.ts': '', 'src/main.ts': '', 'tests/support/database.ts': '', [path]: text }
    expect(find(imports, files)).toEqual([`${path}:${expected}`])
  })
})

describe('circles', () => {
  const two = {
    'src/law/a.ts': "import './b.ts'",
    'src/law/b.ts': "import type { x } from './c.ts'",
    'src/law/c.ts': '',
  }

  it('are none where files only build on each other', () => expect(find(circles, two)).toEqual([]))

  it('are found over several files, even by a type', () => {
    expect(find(circles, { ...two, 'src/law/c.ts': "export * from './a.ts'" })).toEqual([
      'src/law/a.ts a circle: src/law/a.ts → src/law/b.ts → src/law/c.ts → src/law/a.ts',
    ])
  })
})

describe('files', () => {
  const lines = (count: number): string => 'x\n'.repeat(count)

  it('of 400 lines are not too long, nor are generated ones', () => {
    expect(
      find(fileSize, { 'src/law/a.ts': lines(400), 'src/law/b.generated.ts': lines(900), 'db/schema.sql': lines(900) }),
    ).toEqual([])
  })

  it('of 401 lines are too long', () => {
    expect(find(fileSize, { 'src/law/a.ts': lines(401) })).toEqual(['src/law/a.ts 401 lines'])
  })

  it('are kebab-case and say what they do', () => {
    expect(find(fileNames, { 'src/law/find-edition.repo.ts': '', '.oxlintrc.json': '', 'README.md': '' })).toEqual([])
  })

  it.each([
    ['src/law/findEdition.ts', 'findEdition.ts is not kebab-case'],
    ['src/law/utils.ts', '"utils" says nothing'],
    ['src/helpers/a.ts', '"helpers" says nothing'],
  ])('may not be called %s', (path, what) => expect(find(fileNames, { [path]: '' })).toEqual([`${path} ${what}`]))
})

describe('modules', () => {
  it('have a README that a newcomer can read', () => {
    expect(find(readmes, { 'src/law/a.ts': '', 'src/law/README.md': 'x\n'.repeat(40), 'src/main.ts': '' })).toEqual([])
  })

  it('without one, or with one too long, are found', () => {
    expect(find(readmes, { 'src/law/a.ts': '', 'src/web/README.md': 'x\n'.repeat(41) })).toEqual([
      'src/law has no README.md',
      'src/web/README.md 41 lines',
    ])
  })
})

describe('what is handed in', () => {
  it('is read at the edges and in tests only', () => {
    const text = 'const now = Temporal.Now.instant(); const port = process.env.PORT; const then = new Date(0)'
    expect(find(handedIn, { 'src/main.ts': text, 'src/platform/config.ts': text, 'src/law/a.test.ts': text })).toEqual(
      [],
    )
    expect(find(handedIn, { 'src/law/a.ts': 'const then = new Date(0)' })).toEqual([])
  })

  it.each([
    ['Temporal.Now.instant()', 'the clock'],
    ['Date.now()', 'the clock'],
    ['new Date()', 'the clock'],
    ['Math.random()', 'chance'],
    ["process.env['PORT']", 'the environment'],
  ])('is not read inside: %s', (text, what) => {
    expect(find(handedIn, { 'src/law/a.ts': `const x = ${text}` })).toEqual([`src/law/a.ts:1:11 reads ${what}`])
  })
})
