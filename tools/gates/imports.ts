import { posix } from 'node:path'
import type { Finding, Gate } from './gate.ts'
import type { SourceTree } from './source-tree.ts'
import { importsOf, isCode, isTest } from './syntax.ts'

/** The rooms of the house, lowest first. A room sees those below it; rooms of one line do not see each other. */
const storeys: readonly (readonly string[])[] = [
  ['kernel'],
  ['platform'],
  ['offices'],
  ['people', 'papers', 'signing', 'law'],
  ['intake'],
  ['casework'],
  ['complaints', 'quality', 'exchange'],
  ['web', 'cli'],
]
const storeyOf = new Map(storeys.flatMap((rooms, storey) => rooms.map((room) => [room, storey] as const)))

/** What the kernel may use from outside, file by file where it matters. */
const kernelMayUse = (path: string, name: string): boolean =>
  name === 'rrule-temporal' || (name === 'node:crypto' && path.startsWith('src/kernel/')) || isTest(path)

/** `src/law/schema/act.ts` → `law`; files that stand in src itself build the house and see every room. */
const roomOf = (path: string): string | null => /^src\/([^/]+)\//.exec(path)?.[1] ?? null

export const imports: Gate = {
  name: 'imports',
  rule: 'Imports point one way, never between siblings, and reach another module only through its index.ts.',
  check: (tree) => tree.paths.filter((path) => isCode.test(path)).flatMap((path) => checkFile(tree, path)),
}

function checkFile(tree: SourceTree, path: string): readonly Finding[] {
  return importsOf(tree, path).flatMap(({ value, start }) => {
    const found = value.startsWith('.')
      ? checkInner(tree, path, posix.join(posix.dirname(path), value))
      : roomOf(path) === 'kernel' && !kernelMayUse(path, value)
        ? { what: `the kernel imports ${value}`, remedy: 'Hand it in, or move the file to the platform' }
        : null
    return found === null ? [] : [{ at: tree.place(path, start), ...found }]
  })
}

type Wrong = Omit<Finding, 'at'>

function checkInner(tree: SourceTree, path: string, target: string): Wrong | null {
  if (!tree.has(target) && isCode.test(target)) {
    return { what: `imports ${target}, which does not exist`, remedy: 'Correct the path' }
  }
  const from = roomOf(path)
  const to = roomOf(target)
  if (from === null) return checkOutside(path, target, to)
  if (!target.startsWith('src/')) {
    if (isTest(path) || !isCode.test(target)) return null
    return { what: `the program imports ${target}`, remedy: 'Move what it needs into src' }
  }
  if (to === from) return null
  if (to === null) return { what: `imports ${target}, which stands above all modules`, remedy: 'Hand it in from there' }
  return checkDirection(from, to) ?? checkFace(target, to)
}

/** Files in src itself, tools, tests and the rest: what is not a test keeps to the faces. */
function checkOutside(path: string, target: string, to: string | null): Wrong | null {
  const free = isTest(path) || path.startsWith('tools/') || path.startsWith('bench/')
  return free || to === null ? null : checkFace(target, to)
}

function checkDirection(from: string, to: string): Wrong | null {
  const own = storeyOf.get(from)
  const other = storeyOf.get(to)
  if (own === undefined || other === undefined) {
    const unknown = own === undefined ? from : to
    return { what: `the module ${unknown} has no storey`, remedy: 'Give it one in tools/gates/imports.ts' }
  }
  if (other < own) return null
  const remedy = 'What a lower room needs is handed in by the higher one'
  if (other > own) return { what: `${from} imports ${to}, against the direction`, remedy }
  return { what: `${from} imports its sibling ${to}`, remedy: 'Let a higher module bring the two together' }
}

function checkFace(target: string, to: string): Wrong | null {
  if (target === `src/${to}/index.ts`) return null
  return {
    what: `reaches around the face of ${to}: ${target}`,
    remedy: `Import src/${to}/index.ts, and export there what is missing`,
  }
}
