import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { accepted, refusal, refused, type Result } from '../../kernel/index.ts'
import type { PdfStandard, RenderAnswer, RenderOrder } from './protocol.ts'
import { papersFolder, type Template } from './templates.ts'

export interface RenderJob {
  readonly template: Pick<Template, 'hash' | 'source'>
  /** What the template reads; must be an object. */
  readonly sheet: object
  readonly address: string
  /** The paper's own time. */
  readonly at: Temporal.Instant
  readonly standard?: PdfStandard
}

export interface Renderer {
  /**
   * Sets one paper. Refuses with papers.busy when the queue is full and with papers.took-too-long when a paper
   * does not come in time; throws when the template itself is wrong.
   */
  render(job: RenderJob): Promise<Result<Uint8Array>>
  /** Starts the child before the first paper is asked for. */
  warm(): Promise<void>
  /** Process id of the child, where one runs. */
  readonly pid: number | undefined
  close(): void
}

export interface RendererOptions {
  readonly fonts?: readonly string[]
  /** The child ends when it had nothing to do for so long. */
  readonly idleMs?: number
  readonly timeoutMs?: number
  readonly queueLimit?: number
}

interface Waiting {
  readonly job: RenderJob
  tries: number
  readonly settle: (result: Result<Uint8Array>) => void
  readonly fail: (error: Error) => void
}

/** What a kept file says it was made with: other versions may set the same content in other bytes. */
export const typesetter = 'typst 0.14.2 (typst-ts-node-compiler 0.7.0)'

const childFile = fileURLToPath(new URL('./typst-child.ts', import.meta.url))
const ourFonts = ['NotoSans-Regular.ttf', 'NotoSans-SemiBold.ttf'].map((name) => join(papersFolder, 'fonts', name))

/** Papers handed to the child ahead of its answers: with two it never waits for the program. */
const handedAhead = 2

/**
 * The queue of papers to set, in the program, and one child that sets them. A child that dies or hangs takes no
 * paper with it: what it held is given to a new one, and only a paper that killed two children is given up.
 */
export function startRenderer(options: RendererOptions = {}): Renderer {
  const { fonts = ourFonts, idleMs = 60_000, timeoutMs = 10_000, queueLimit = 1000 } = options
  const queue: Waiting[] = []
  const held = new Map<number, Waiting>()
  const known = new Set<string>()
  let child: ChildProcess | undefined
  let onReady: { readonly tell: () => void; readonly fail: (error: Error) => void }[] = []
  let ready = false
  let failedStarts = 0
  let lastWords = ''
  let stoppedByUs = false
  let closed = false
  let nextId = 1
  let idle: NodeJS.Timeout | undefined
  let deadline: NodeJS.Timeout | undefined

  function start(): void {
    ready = false
    known.clear()
    const started = fork(childFile, fonts as string[], {
      serialization: 'advanced',
      execArgv: [],
      // The child needs nothing of the environment, and must not see what stands there.
      env: {},
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    child = started
    lastWords = ''
    started.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (child === started) lastWords = (lastWords + text).slice(-2000)
    })
    started.on('message', (message: RenderAnswer) => {
      if (child === started) receive(message)
    })
    started.on('exit', () => {
      if (child === started) lost()
    })
    started.on('error', () => {
      if (child === started) lost()
    })
  }

  function receive(message: RenderAnswer): void {
    if ('ready' in message) {
      ready = true
      failedStarts = 0
      for (const { tell } of onReady) tell()
      onReady = []
      return pump()
    }
    const waiting = held.get(message.id)
    if (!waiting) return
    held.delete(message.id)
    if ('pdf' in message) waiting.settle(accepted(message.pdf))
    else waiting.fail(new Error(`the paper could not be set: ${message.error}`))
    pump()
  }

  function lost(): void {
    child = undefined
    if (!ready && ++failedStarts >= 3)
      return giveUp(new Error(`the process that sets papers does not start\n${lastWords}`))
    const orphans = [...held.values()]
    held.clear()
    // Only the oldest was being set; those behind it are innocent, and so are all when we stopped the child.
    const culprit = stoppedByUs ? undefined : orphans[0]
    stoppedByUs = false
    if (culprit && ++culprit.tries >= 2) {
      orphans.shift()
      culprit.fail(new Error(`the paper ended the process that sets papers twice\n${lastWords}`))
    }
    queue.unshift(...orphans)
    if (onReady.length > 0) start()
    else pump()
  }

  function giveUp(error: Error): void {
    failedStarts = 0
    for (const waiting of [...held.values(), ...queue.splice(0)]) waiting.fail(error)
    for (const waiting of onReady) waiting.fail(error)
    held.clear()
    onReady = []
  }

  function pump(): void {
    clearTimeout(deadline)
    clearTimeout(idle)
    if (closed) return
    if (queue.length === 0 && held.size === 0) return rest()
    if (!child) return start()
    child.ref()
    child.channel?.ref()
    if (!ready) return
    while (held.size < handedAhead && queue.length > 0) hand(queue.shift()!)
    deadline = setTimeout(tooLong, timeoutMs)
  }

  function hand(waiting: Waiting): void {
    const { template, sheet, address, at, standard = 'a-2a' } = waiting.job
    const id = nextId++
    held.set(id, waiting)
    const order: RenderOrder = {
      id,
      template: template.hash,
      ...(known.has(template.hash) ? {} : { source: template.source }),
      sheet: JSON.stringify(sheet),
      address,
      standard,
      timestamp: Math.floor(at.epochMilliseconds / 1000),
    }
    known.add(template.hash)
    child!.send(order)
  }

  function tooLong(): void {
    const oldest = held.entries().next().value
    if (!oldest) return
    held.delete(oldest[0])
    oldest[1].settle(refused(refusal('papers.took-too-long')))
    stoppedByUs = true
    child?.kill('SIGKILL')
  }

  /** Nothing to do: the child may stay a while, but neither it nor its timer keeps the program from ending. */
  function rest(): void {
    child?.unref()
    child?.channel?.unref()
    idle = setTimeout(stopChild, idleMs)
    idle.unref()
  }

  function stopChild(): void {
    const stopping = child
    child = undefined
    if (stopping?.connected) stopping.disconnect()
  }

  return {
    render(job) {
      if (closed) throw new Error('the renderer is closed')
      if (queue.length >= queueLimit) return Promise.resolve(refused(refusal('papers.busy')))
      return new Promise((settle, fail) => {
        queue.push({ job, tries: 0, settle, fail })
        pump()
      })
    },
    warm() {
      if (child && ready) return Promise.resolve()
      if (!child) start()
      return new Promise((tell, fail) => onReady.push({ tell, fail }))
    },
    get pid() {
      return child?.pid
    },
    close() {
      closed = true
      clearTimeout(idle)
      clearTimeout(deadline)
      giveUp(new Error('the renderer was closed'))
      stopChild()
    },
  }
}
