import type { Command } from './command.ts'

interface Entry {
  readonly name: string
  readonly load: () => Promise<Command>
}

/** All commands. Each is loaded only when asked for: a command starts with what it needs and nothing else. */
export const commands = [
  { name: 'due', load: async () => (await import('./due.ts')).due },
  { name: 'dates', load: async () => (await import('./dates.ts')).dates },
  { name: 'law', load: async () => (await import('./installation.ts')).law },
  { name: 'offices', load: async () => (await import('./offices.ts')).offices },
  { name: 'staff', load: async () => (await import('./installation.ts')).staff },
  { name: 'organ', load: async () => (await import('./installation.ts')).organ },
  { name: 'destruction', load: async () => (await import('./installation.ts')).destruction },
  { name: 'backup', load: async () => (await import('./backup.ts')).backup },
  { name: 'restore', load: async () => (await import('./restore.ts')).restore },
] as const satisfies readonly Entry[]
