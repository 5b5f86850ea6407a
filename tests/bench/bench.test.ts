import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What the printed table must tell; how fast anything is depends on the machine and is no matter of a test. */
const figures = `
  registrations / dispatch / inspect / opine / draft / register / issue / all transitions
  / without a paper / with a paper / work-list pages / Node CPU / p50 / fsync on / in one batch
  / event_heads / paper_contents / command_keys / bytes of events
  / case transitions against the floor / inside a warm worker / as the caller sees it
  / first visit, gzip / first visit, br / look. / again, gzip
  / first start after npm ci / after a clean stop / after kill -9 / memory of the Node process / due: 7 working days
  `
  .split('/')
  .map((each) => each.trim())

describe('npm run bench', () => {
  it('runs product and floor on the same rows and prints every figure', async () => {
    const child = spawn(process.execPath, ['--import', './tools/tsx.mjs', 'bench/main.ts', '--quick'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const [printed, complaints] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
    expect(complaints).toBe('')
    expect(child.exitCode).toBe(0)
    for (const figure of figures) expect(printed).toContain(figure)
    expect(printed).not.toMatch(/NaN|Infinity|undefined/)
  }, 180_000)
})
