// A program that writes and says so: `node writer.ts <data> <migrations>`. Each line `written <number>` on its output is a
// promise that the row is on the disk; the drill kills it and its server at any moment and holds it to that.
import { DatabaseFault, openDatabase } from '../../src/platform/database/index.ts'

const [, , data = '', migrations = ''] = process.argv
const opened = await openDatabase({ address: { kind: 'embedded', dataDirectory: data }, notify: () => {}, migrations })
if (!opened.ok) throw new Error(JSON.stringify(opened.refusals))
const { value: database } = opened

const [{ last }] = (await database.transaction({ kind: 'system' }, (tx) =>
  tx.query<{ last: number }>('select coalesce(max(number), 0) as last from written'),
)) as [{ last: number }]
let next = last + 1
async function write(): Promise<void> {
  for (;;) {
    const number = next++
    await database.transaction({ kind: 'system' }, async (tx) => {
      await tx.query('insert into written (number, text) values ($1, $2)', [number, 'қ'.repeat(200)])
      await tx.query('update counts set total = total + 1')
    })
    process.stdout.write(`written ${number}\n`)
  }
}

try {
  await Promise.all([write(), write(), write(), write()])
} catch (error) {
  // Its server was killed before it: that is the drill.
  if (!(error instanceof DatabaseFault)) throw error
}
