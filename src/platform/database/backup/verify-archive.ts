import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { z } from 'zod'
import { accepted, refusal, refused, type Result } from '../../../kernel/index.ts'
import { archiveForm, type Beginning, beginning, beginningShape, type Ending, ending, endingShape } from './archive.ts'
import { ArchiveDamage, type Member, readArchive, readThrough } from './read-archive.ts'

export interface VerifiedArchive {
  readonly path: string
  readonly beginning: Beginning
  readonly ending: Ending
}

/** Reads a whole archive and compares every checksum, before anything is touched. */
export async function verifyArchive(path: string): Promise<Result<VerifiedArchive>> {
  if (!existsSync(path)) return refused(refusal('backup.absent', { path }))
  try {
    return await read(path)
  } catch (error) {
    if (error instanceof ArchiveDamage)
      return refused(refusal('backup.damaged', { path, member: error.member, reason: error.message }))
    throw error
  }
}

async function read(path: string): Promise<Result<VerifiedArchive>> {
  const chain = createHash('sha256')
  let members = 0
  let start: Beginning | undefined
  let end: Ending | undefined
  for await (const member of readArchive(path)) {
    if (end) throw new ArchiveDamage(member.name, 'it stands behind the end')
    if (members === 0) {
      if (member.name !== beginning) return refused(refusal('backup.not-one', { path }))
      const content = await readJson(member, z.looseObject({ form: z.number() }))
      if (content.form > archiveForm) return refused(refusal('backup.newer', { path }))
      start = parse(member.name, beginningShape, content)
    } else if (member.name === ending) {
      end = await readJson(member, endingShape)
      if (end.members !== members || end.chained !== chain.digest('hex'))
        throw new ArchiveDamage(ending, 'members are missing or were put in')
      continue
    } else await readThrough(member)
    members++
    chain.update(`${member.sha256}  ${member.name}\n`)
  }
  if (!start || !end) throw new ArchiveDamage(ending, 'the end is missing')
  return accepted({ path, beginning: start, ending: end })
}

async function readJson<Shape extends z.ZodType>(member: Member, shape: Shape): Promise<z.infer<Shape>> {
  const parts: Buffer[] = []
  for await (const chunk of member.content) parts.push(chunk)
  try {
    return parse(member.name, shape, JSON.parse(Buffer.concat(parts).toString()))
  } catch (error) {
    throw error instanceof ArchiveDamage ? error : new ArchiveDamage(member.name, error)
  }
}

function parse<Shape extends z.ZodType>(name: string, shape: Shape, value: unknown): z.infer<Shape> {
  const parsed = shape.safeParse(value)
  if (!parsed.success) throw new ArchiveDamage(name, parsed.error)
  return parsed.data
}
