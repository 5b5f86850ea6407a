import { describe, expect, it } from 'vitest'
import { allowedUnused } from '../../tools/gates/allowed.ts'
import { treeOf } from '../../tools/gates/source-tree.ts'
import { unusedExports } from '../../tools/gates/unused-exports.ts'

const find = (files: Readonly<Record<string, string>>): string[] =>
  unusedExports.check(treeOf(files)).map(({ at, what }) => `${at} ${what}`)

describe('what a file gives to others', () => {
  it('is used by another, through a face, as a whole, later, or in its own file', () => {
    expect(
      find({
        'src/law/index.ts':
          "export { one } from './one.ts'\nexport * from './two.ts'\nexport { three as far } from './three.ts'",
        'src/law/one.ts': 'export const one = 1',
        'src/law/two.ts': 'export const two = 2',
        'src/law/three.ts': 'export const three = 3',
        'src/law/four.ts': 'export interface Four {}\nexport const four = (): Four => ({})',
        'src/law/five.ts': 'export const five = 5\nexport const six = 6',
        'src/law/later.ts': 'export const later = 7',
        'src/main.ts':
          "import { far, one, two } from './law/index.ts'\nimport { four } from './law/four.ts'\n" +
          "import * as five from './law/five.ts'\nconsole.log(far, one, two, four, five, await import('./law/later.ts'))",
      }),
    ).toEqual([])
  })

  it('is found where nobody takes it, and a face that passes it on changes nothing', () => {
    const files = {
      'src/law/index.ts': "export { one, two } from './one.ts'",
      'src/law/one.ts': 'export const one = 1\nexport const two = 2\nexport type Three = 3',
      'src/main.ts': "import { two } from './law/index.ts'\nconsole.log(two)",
    }
    expect(find(files)).toEqual([
      'src/law/one.ts:1:8 nothing but tests uses one',
      'src/law/one.ts:3:8 nothing but tests uses Three',
    ])
  })

  it('is found where only tests take it; what tests give each other is used by them', () => {
    expect(
      find({
        'src/law/one.ts': 'export const one = 1',
        'src/law/one.test.ts': "import { one } from './one.ts'\nimport { hand } from '../../tests/hand.ts'\nhand(one)",
        'tests/hand.ts': 'export const hand = (n: number) => n',
      }),
    ).toEqual(['src/law/one.ts:1:8 nothing but tests uses one'])
  })

  it('may stay for a reason, and the reason goes when it is used', () => {
    const [path] = Object.keys(allowedUnused)
    expect(find({ [path!]: 'export const kept = 1' })).toEqual([])
    expect(find({ [path!]: 'const used = 1\nconsole.log(used)' })).toEqual([
      `tools/gates/allowed.ts all of ${path} is used`,
    ])
  })
})
