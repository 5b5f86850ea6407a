import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { StopSignals } from './stop-signals.ts'

function listen(): {
  source: EventEmitter
  signals: StopSignals
  pass: (milliseconds: number) => void
  ended: () => number
} {
  let time = 0
  let ended = 0
  const source = new EventEmitter()
  const signals = new StopSignals(
    source as unknown as NodeJS.Process,
    () => (ended += 1),
    () => time,
  )
  return { source, signals, pass: (milliseconds) => (time += milliseconds), ended: () => ended }
}

describe('The wish to stop', () => {
  it('is heard once, from the terminal or from whoever watches over the program', async () => {
    const { source, signals, ended } = listen()
    source.emit('SIGTERM')
    expect(await signals.first).toEqual({ is: 'stop', signal: 'SIGTERM' })
    expect(ended()).toBe(0)
  })

  it('that npm passes on a second time is still one', () => {
    const { source, pass, ended } = listen()
    source.emit('SIGINT')
    pass(300)
    source.emit('SIGINT')
    expect(ended()).toBe(0)
  })

  it('repeated after a moment ends the program at once', () => {
    const { source, pass, ended } = listen()
    source.emit('SIGINT')
    pass(1500)
    source.emit('SIGINT')
    expect(ended()).toBe(1)
  })

  it('is not listened for any longer than needed', () => {
    const { source, signals } = listen()
    signals.close()
    expect([source.listenerCount('SIGINT'), source.listenerCount('SIGTERM')]).toEqual([0, 0])
  })
})
