// A stopwatch for many steps of one kind, so many in flight at once.

export interface Race {
  readonly steps: number
  readonly perSecond: number
  /** Milliseconds of each step from its start to its acknowledged end. */
  readonly times: readonly number[]
  readonly p50: number
  readonly p99: number
  /** Microseconds of this process's time a step; what the server computes is not in it. */
  readonly cpu: number
}

export type Step = () => Promise<void>

export async function race(steps: readonly Step[], inFlight: number): Promise<Race> {
  const times: number[] = []
  let next = 0
  const runner = async (): Promise<void> => {
    for (let at = next++; at < steps.length; at = next++) {
      const from = performance.now()
      await steps[at]!()
      times.push(performance.now() - from)
    }
  }
  const spent = process.cpuUsage()
  const from = performance.now()
  await Promise.all(Array.from({ length: inFlight }, runner))
  const seconds = (performance.now() - from) / 1000
  const { user, system } = process.cpuUsage(spent)
  return {
    steps: steps.length,
    perSecond: steps.length / seconds,
    times,
    ...quantiles(times),
    cpu: (user + system) / steps.length,
  }
}

export function quantiles(times: readonly number[]): { readonly p50: number; readonly p99: number } {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

/** Several races as one: what they did together. */
export function together(races: readonly Race[]): Race {
  const steps = races.reduce((sum, each) => sum + each.steps, 0)
  const seconds = races.reduce((sum, each) => sum + each.steps / each.perSecond, 0)
  const cpu = races.reduce((sum, each) => sum + each.cpu * each.steps, 0)
  const times = races.flatMap((each) => each.times)
  return { steps, perSecond: steps / seconds, times, ...quantiles(times), cpu: cpu / steps }
}
