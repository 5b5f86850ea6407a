// `npm run bench`: the product beside the bare floor, in turn, in one run on one machine.
//   npm run bench                what is printed in docs/performance.md, about six minutes
//   npm run bench -- --quick     a few of everything: shows that the bench itself works, its figures mean nothing
import { basename } from 'node:path'
import { cpus, release, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { benchPaper } from '../src/papers/index.ts'
import { openGround } from './ground.ts'
import { loadGround } from './house.ts'
import { atMost, printFigures, printRatios, printRows, ratioOf, type Figure } from './print.ts'
import { runRound, type Round, type RoundSize } from './round.ts'
import { measureStarts } from './starts.ts'
import { measureTime } from './time.ts'
import { startWorkList } from './work-list.ts'
import type { Measured } from './round.ts'

interface Size extends RoundSize {
  readonly rounds: number
  readonly pages: number
  readonly papers: number
  readonly restSeconds: number
}

const whole: Size = {
  rounds: 3,
  registrations: 800,
  walked: 240,
  inFlight: 8,
  bureaus: 8,
  pages: 1500,
  papers: 300,
  restSeconds: 60,
}
const quick: Size = {
  rounds: 1,
  registrations: 16,
  walked: 8,
  inFlight: 2,
  bureaus: 2,
  pages: 10,
  papers: 5,
  restSeconds: 1,
}

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
await bench(values.quick ? quick : whole)

async function bench(size: Size): Promise<void> {
  const ground = await openGround()
  try {
    const memory = Math.round(totalmem() / 2 ** 30)
    say(
      `${Temporal.Now.plainDateISO().toString()} · ${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${memory} GB, ${process.platform} ${release()} · Node ${process.version}`,
    )
    say(
      `${ground.server}, on a Unix socket · ${size.inFlight} in flight, ${size.bureaus} offices, ${size.rounds} rounds`,
    )
    const loaded = await loadGround()
    const rounds: Round[] = []
    const lists: Measured[] = []
    for (let at = 0; at < size.rounds; at++) {
      const round = await runRound(ground, loaded, size)
      rounds.push(round)
      try {
        lists.push(await measureWorkList(round, size))
      } finally {
        await round.pair.close()
      }
      const told = [
        round.registration,
        round.transitions.find((each) => each.what === 'all transitions')!,
        lists.at(-1)!,
      ]
      say(`round ${at + 1}: ${told.map((each) => `${each.what} ${percent(each)}`).join(', ')}`)
    }
    const kinds = rounds[0]!.transitions.map((_, at) => ratioOf(rounds.map((round) => round.transitions[at]!)))
    const all = kinds.find((each) => each.what === 'all transitions')!
    say(printRatios([ratioOf(rounds.map((round) => round.registration)), ...kinds, ratioOf(lists)]))
    say(printRows(rounds))
    const paper = await benchPaper(loaded.texts, () => performance.now(), 'coupon.kk', size.papers)
    const figures: Figure[] = [
      {
        what: 'case transitions against the floor',
        told: `${(all.ratio * 100).toFixed(0)} %`,
        goal: '≥ 50 %',
        met: all.ratio >= 0.5,
      },
      { what: '  against the floor in one batch', told: `${(all.ofBatch * 100).toFixed(0)} %` },
      atMost('a paper with QR inside a warm worker', 1000 / paper.perSecond, 'ms', undefined, 1),
      atMost('a paper with QR as the caller sees it', paper.median, 'ms', 8, 1),
      atMost('  the slowest of twenty', paper.p95, 'ms', undefined, 1),
      ...(await figuresOfStart(size.restSeconds)),
      ...measureTime().map(({ what, nanoseconds, goal }) => atMost(what, nanoseconds, 'ns', goal ?? undefined)),
    ]
    say(printFigures(figures))
  } finally {
    await ground.close()
  }
}

async function measureWorkList({ pair, executor }: Round, { pages, inFlight }: Size): Promise<Measured> {
  const program = await startWorkList(pair, executor)
  try {
    return await program.measure(pages, inFlight)
  } finally {
    await program.stop()
  }
}

async function figuresOfStart(restSeconds: number): Promise<Figure[]> {
  const { starts, home, rest } = await measureStarts(restSeconds)
  const kilobytes = (bytes: number): number => bytes / 1000
  return [
    ...home.flatMap(({ encoding, firstVisit, again, parts }) => [
      atMost(`home page over the wire, first visit, ${encoding}`, kilobytes(firstVisit), 'KB', 60, 1),
      ...parts.map(({ path, bytes }) => atMost(`    ${path}`, kilobytes(bytes), 'KB', undefined, 1)),
      atMost(`  again, ${encoding}`, kilobytes(again), 'KB', undefined, 1),
    ]),
    atMost('first start after npm ci, to the whole first page', starts.first, 'ms', 5000),
    atMost('start after a clean stop', starts.afterStop, 'ms', 1500),
    atMost('start after kill -9 of program and database', starts.afterKill, 'ms', 4000),
    atMost(`memory of the Node process ${rest.seconds} s after its start`, rest.bytes / 1_000_000, 'MB', 150),
    { what: '  children of it then', told: rest.children.map((each) => basename(each)).join(', ') || 'none' },
  ]
}

function percent({ product, floors }: Measured): string {
  return `${((product.perSecond / floors.waiting.perSecond) * 100).toFixed(0)} %`
}

function say(text: string): void {
  console.log(`${text}\n`)
}
