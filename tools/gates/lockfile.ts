import type { Finding, Gate } from './gate.ts'

interface Locked {
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly inBundle?: boolean
}

/** Written in two halves, so that this file does not hold what it looks for. */
const hosts = new RegExp(
  String.raw`\b(registry\.[a-z0-9-]+\.[a-z]{2,}|npm${'mirror'}|verdac${'cio'}|artifact${'ory'}|jfr${'og'})`,
  'i',
)

export const lockfile: Gate = {
  name: 'lockfile',
  rule: 'The lockfile pins every package by its hash and names no registry.',
  check: (tree) => {
    const path = 'package-lock.json'
    if (!tree.has(path)) return [{ at: path, what: 'is missing', remedy: 'Run: npm install' }]
    const { packages } = JSON.parse(tree.text(path)) as { packages: Readonly<Record<string, Locked>> }
    return Object.entries(packages).flatMap(([name, locked]): Finding[] => {
      if (name === '' || locked.link === true) return []
      const remedy = 'Run: npm install, with the .npmrc of the repository'
      if (locked.resolved !== undefined) return [{ at: path, what: `${name} is resolved to an address`, remedy }]
      if (locked.integrity === undefined && locked.inBundle !== true)
        return [{ at: path, what: `${name} has no hash`, remedy }]
      return []
    })
  },
}

export const registryHosts: Gate = {
  name: 'registry-hosts',
  rule: 'No file names the host of a package registry: each installation has its own.',
  check: (tree) =>
    tree.paths.flatMap((path) => {
      if (/\.(woff2?|ttf|otf|png|jpe?g|pdf|ico|gz)$/.test(path)) return []
      const found = hosts.exec(tree.text(path))
      if (found === null) return []
      return [
        {
          at: tree.place(path, found.index),
          what: `names ${found[0]}`,
          remedy: 'Leave the registry to the settings of npm',
        },
      ]
    }),
}
