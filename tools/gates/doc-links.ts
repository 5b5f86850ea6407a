import { posix } from 'node:path'
import type { Finding, Gate } from './gate.ts'
import type { SourceTree } from './source-tree.ts'

/** Markdown links and images, and reference definitions; code is blanked before. */
const links = /!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)|^\[[^\]]+\]:\s*(\S+)/gm
const code = /^```[\s\S]*?^```|`[^`\n]*`/gm

export const docLinks: Gate = {
  name: 'doc-links',
  rule: 'Links of the documentation lead somewhere, and the npm commands it tells exist.',
  check: (tree) => {
    const documents = tree.paths.filter((path) => path.endsWith('.md'))
    return documents.flatMap((path) => [...checkLinks(tree, path), ...checkCommands(tree, path)])
  },
}

function checkLinks(tree: SourceTree, path: string): readonly Finding[] {
  const text = tree.text(path).replace(code, (match) => match.replace(/[^\n]/g, ' '))
  return [...text.matchAll(links)].flatMap((match): Finding[] => {
    const link = match[1] ?? match[2] ?? ''
    if (/^[a-z]+:/i.test(link)) return []
    const [file = '', anchor] = link.split('#')
    const target = file === '' ? path : posix.join(posix.dirname(path), decodeURI(file)).replace(/\/$/, '')
    const at = tree.place(path, match.index)
    if (target !== '.' && !tree.exists(target))
      return [{ at, what: `leads to ${target}, which does not exist`, remedy: 'Correct the link' }]
    if (anchor === undefined || !target.endsWith('.md') || headings(tree, target).has(anchor.toLowerCase())) return []
    return [{ at, what: `${target} has no heading #${anchor}`, remedy: 'Correct the link' }]
  })
}

/** The anchors of headings, as forges make them of their words. */
function headings(tree: SourceTree, path: string): ReadonlySet<string> {
  const titles = [...tree.text(path).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map((match) => match[1] ?? '')
  return new Set(
    titles.map((title) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  )
}

function checkCommands(tree: SourceTree, path: string): readonly Finding[] {
  if (!tree.has('package.json')) return []
  const { scripts = {} } = JSON.parse(tree.text('package.json')) as { scripts?: Readonly<Record<string, string>> }
  return [...tree.text(path).matchAll(/\bnpm (?:run ([a-z][\w:-]*)|(start|test)\b)/g)].flatMap((match): Finding[] => {
    const script = match[1] ?? match[2] ?? ''
    if (Object.hasOwn(scripts, script)) return []
    const remedy = 'Correct the command, or add the script to package.json'
    return [{ at: tree.place(path, match.index), what: `tells of npm run ${script}, which does not exist`, remedy }]
  })
}
