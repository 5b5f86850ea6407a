import pg from 'pg'
import { databaseName, ownerRole } from '../roles.ts'
import { serverConnection } from './server.ts'

/** Makes the owner and the database on a new server; of two who do it at once, both find it made. */
export async function makeDatabase(socket: string): Promise<void> {
  const server = new pg.Client(serverConnection(socket))
  await server.connect()
  try {
    await unlessMade(server, `create role ${ownerRole} login nosuperuser createrole nobypassrls`)
    await unlessMade(server, `create database ${databaseName} owner ${ownerRole}`)
  } finally {
    await server.end()
  }
}

async function unlessMade(server: pg.Client, text: string): Promise<void> {
  try {
    await server.query(text)
  } catch (error) {
    // 42710 and 42P04: it stands already. 23505: the other one was quicker by a moment.
    if (!['42710', '42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error
  }
}
