/** npm passes on a Ctrl+C that the terminal has sent already: two within this time are one. */
const sameWish = 1000

export interface Stop {
  readonly is: 'stop'
  readonly signal: 'SIGINT' | 'SIGTERM'
}

/**
 * Listens for the wish to stop. The first one lets the program finish what it began; a second one, after a moment,
 * ends it at once: whoever presses twice does not want to wait.
 */
export class StopSignals {
  readonly first: Promise<Stop>
  private readonly heard = Promise.withResolvers<Stop>()
  private readonly now: () => number
  private readonly atOnce: () => void
  private begun: number | undefined

  constructor(source: Pick<NodeJS.Process, 'on' | 'off'>, atOnce: () => void, now: () => number) {
    this.first = this.heard.promise
    this.now = now
    this.atOnce = atOnce
    this.source = source
    source.on('SIGINT', this.interrupt)
    source.on('SIGTERM', this.terminate)
  }

  close(): void {
    this.source.off('SIGINT', this.interrupt)
    this.source.off('SIGTERM', this.terminate)
  }

  private readonly source: Pick<NodeJS.Process, 'on' | 'off'>
  private readonly interrupt = (): void => this.hear('SIGINT')
  private readonly terminate = (): void => this.hear('SIGTERM')

  private hear(signal: Stop['signal']): void {
    if (this.begun === undefined) {
      this.begun = this.now()
      this.heard.resolve({ is: 'stop', signal })
    } else if (this.now() - this.begun > sameWish) this.atOnce()
  }
}
