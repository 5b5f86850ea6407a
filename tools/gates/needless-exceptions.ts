import { allowedAmbient, allowedLetters, allowedRaw, allowedUnused } from './allowed.ts'
import type { Gate } from './gate.ts'

export const needlessExceptions: Gate = {
  name: 'needless-exceptions',
  rule: 'An exception whose file is gone is deleted.',
  check: (tree) =>
    [allowedAmbient, allowedLetters, allowedRaw, allowedUnused].flatMap((list) =>
      Object.keys(list)
        .filter((path) => !tree.has(path))
        .map((path) => ({ at: 'tools/gates/allowed.ts', what: `${path} does not exist`, remedy: 'Delete its line' })),
    ),
}
