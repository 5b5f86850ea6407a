import { once } from 'node:events'
import type { Duplex } from 'node:stream'
import type pg from 'pg'

/** What pg's connection has for COPY; its published types leave these out. */
interface CopyConnection {
  readonly stream: Duplex
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
}

/** pg hands every answer of the server to the query at work: these are the ones that COPY brings. */
interface CopyQuery extends pg.Submittable {
  handleError(error: Error): void
  handleReadyForQuery(): void
  handleCommandComplete(message: { text: string }): void
  handleCopyData(message: { chunk: Buffer }): void
  handleCopyInResponse(connection: CopyConnection): void
}

const mostWaiting = 4_000_000

/**
 * COPY … TO STDOUT as a stream of pieces of at least `piece` bytes. Only some megabytes are in memory at any time:
 * when the reader is slower than the server, the socket is not read. The client must not be a pipelined one.
 */
export async function* copyOut(client: pg.ClientBase, text: string, piece = 1_000_000): AsyncGenerator<Buffer, number> {
  let waiting: Buffer[] = []
  let size = 0
  let rows = 0
  let ended = false
  let failure: Error | undefined
  let connection: CopyConnection | undefined
  let wake = Promise.withResolvers<void>()
  const query: CopyQuery = {
    submit(given) {
      connection = given as unknown as CopyConnection
      connection.query(text)
    },
    handleCopyData({ chunk }) {
      // The parser will write over its buffer: what is kept must be copied.
      waiting.push(Buffer.from(chunk))
      size += chunk.length
      if (size >= mostWaiting) connection?.stream.pause()
      if (size >= piece) wake.resolve()
    },
    handleCommandComplete(message) {
      rows = countOf(message.text)
    },
    handleReadyForQuery() {
      ended = true
      wake.resolve()
    },
    handleError(error) {
      failure = error
      wake.resolve()
    },
    handleCopyInResponse: (answering) => answering.sendCopyFail('nothing to send'),
  }
  client.query(query)
  for (;;) {
    await wake.promise
    wake = Promise.withResolvers<void>()
    if (failure) throw failure
    if (size > 0) {
      const ready = Buffer.concat(waiting)
      waiting = []
      size = 0
      connection?.stream.resume()
      yield ready
    }
    if (ended && size === 0) return rows
    // What came while the reader was busy has already called us.
    if (ended || size >= piece) wake.resolve()
  }
}

/** COPY … FROM STDIN out of a stream; gives the number of rows. A source that fails takes the whole statement back. */
export async function copyIn(client: pg.ClientBase, text: string, source: AsyncIterable<Buffer>): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  let rows = 0
  let stopped = false
  const query: CopyQuery = {
    submit: (given) => (given as unknown as CopyConnection).query(text),
    handleCopyInResponse(connection) {
      send(connection, source, () => stopped).catch((error: unknown) => {
        connection.sendCopyFail('the source failed')
        reject(error)
      })
    },
    handleCommandComplete(message) {
      rows = countOf(message.text)
    },
    handleReadyForQuery: () => resolve(rows),
    handleError(error) {
      stopped = true
      reject(error)
    },
    handleCopyData: () => {},
  }
  client.query(query)
  return promise
}

async function send(connection: CopyConnection, source: AsyncIterable<Buffer>, stopped: () => boolean): Promise<void> {
  const { stream } = connection
  for await (const chunk of source) {
    if (stopped()) return
    connection.sendCopyFromChunk(chunk)
    if (stream.writableNeedDrain) await Promise.race([once(stream, 'drain'), once(stream, 'close')])
  }
  connection.endCopyFrom()
}

/** `COPY 42` → 42. */
const countOf = (tag: string): number => Number(tag.split(' ')[1] ?? 0)
