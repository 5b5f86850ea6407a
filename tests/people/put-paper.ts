import { checkDigit, digest, groupDigits, paperCodeShape, uuidv7 } from '../../src/kernel/index.ts'
import type { Tx } from '../../src/platform/index.ts'
import type { TestMeans } from './house.ts'

/** A paper of an invented case that this office has; put there as the system, without the engine around it. */
export async function putPaper(tx: Tx, means: TestMeans, office: number): Promise<string> {
  const newId = (): string => uuidv7(means.now().epochMilliseconds, means.random(10))
  const [paper, theCase] = [newId(), newId()]
  const template = 'a template'
  const digits = Array.from(means.random(11), (byte) => byte % 10).join('')
  const code = groupDigits(digits + checkDigit(digits), paperCodeShape)
  await tx.query('select give_case_access($1, $2, $3)', [theCase, office, means.now()])
  await tx.query(
    `insert into cases (id, service, edition, edition_hash, channel, office, applicant_name, applicant_folded, language, opened_at,
       version, state, ended_as, ended_at, sample)
     values ($1, 'tennis-club', 'tennis-club/1', '', 'window', $2, '', '', 'kk', $3, 1, 'ended', 'issued', $3, false)`,
    [theCase, office, means.now()],
  )
  await tx.query(
    'insert into paper_templates (hash, kind, source, kept_at) values ($1, $2, $3, $4) on conflict do nothing',
    [digest(template), 'notice', template, means.now()],
  )
  await tx.query(
    `insert into papers (id, case_id, kind, office, number, code, language, content_hash, template_hash, issued_at, seq, signers_needed)
     values ($1, $2, 'notice', $3, '1', $4, 'kk', $5, $6, $7, 1, 1)`,
    [paper, theCase, office, code, digest(paper), digest(template), means.now()],
  )
  return paper
}

/** The code that stands on a paper. */
export async function codeOnPaper(tx: Tx, paper: string): Promise<string> {
  const [row] = await tx.query<{ code: string }>('select code from papers where id = $1', [paper])
  return row!.code
}
