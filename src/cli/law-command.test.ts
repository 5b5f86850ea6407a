import { describe, expect, test } from 'vitest'
import { run } from './main.ts'

describe('qyzmet law', () => {
  test.each([
    [['law'], 'Write: qyzmet law check [folder]'],
    [['law', 'check', '--bogus'], 'Write: qyzmet law check [folder]'],
    [['law', 'check', 'one', 'two'], 'Write: qyzmet law check [folder]'],
    [['law', 'check', '/there/is/none'], 'There is no folder “/there/is/none”. Check its path.'],
    [['law', 'check', 'package.json'], 'There is no folder “package.json”. Check its path.'],
  ])('%j is wrongly asked, and said so', async (words, sentence) => {
    const complained: string[] = []
    const exit = await run([...words, '--lang', 'en'], {
      out: () => {},
      err: (text) => void complained.push(text),
      env: {},
    })
    expect({ exit, complained }).toEqual({ exit: 2, complained: [sentence] })
  })
})
