import type { Tx } from '../../platform/index.ts'
import type { PersonName } from '../persons/person-name.ts'

interface NameRow {
  readonly family_name: string
  readonly given_name: string
  readonly patronymic: string
}

export const nameOf = (row: NameRow): PersonName => ({
  family: row.family_name,
  given: row.given_name,
  patronymic: row.patronymic,
})

export async function insertStaff(
  tx: Tx,
  staff: { id: string; name: PersonName; now: Temporal.Instant },
): Promise<void> {
  await tx.query(
    'insert into staff (id, family_name, given_name, patronymic, created_at) values ($1, $2, $3, $4, $5)',
    [staff.id, staff.name.family, staff.name.given, staff.name.patronymic, staff.now],
  )
}

/** False where the login is taken. */
export async function insertCredentials(
  tx: Tx,
  made: { staff: string; login: string; sealedSecret: string; oneTimeCode: string; until: Temporal.Instant },
): Promise<boolean> {
  const rows = await tx.query(
    `insert into staff_credentials (staff, login, totp_secret, one_time_code, one_time_code_until)
     values ($1, $2, $3, $4, $5) on conflict (login) do nothing returning staff`,
    [made.staff, made.login, made.sealedSecret, made.oneTimeCode, made.until],
  )
  return rows.length === 1
}

export async function isLoginTaken(tx: Tx, login: string): Promise<boolean> {
  return (await tx.query('select from staff_credentials where login = $1', [login])).length > 0
}

export interface Credentials {
  readonly staff: string
  readonly login: string
  readonly name: PersonName
  readonly password: string | null
  readonly sealedSecret: string
  readonly oneTimeCode: string | null
  readonly oneTimeCodeUntil: Temporal.Instant | null
}

interface CredentialsRow extends NameRow {
  readonly staff: string
  readonly login: string
  readonly password: string | null
  readonly totp_secret: string
  readonly one_time_code: string | null
  readonly one_time_code_until: Temporal.Instant | null
}

const credentialsOf = (row: CredentialsRow): Credentials => ({
  staff: row.staff,
  login: row.login,
  name: nameOf(row),
  password: row.password,
  sealedSecret: row.totp_secret,
  oneTimeCode: row.one_time_code,
  oneTimeCodeUntil: row.one_time_code_until,
})

/** What somebody who still works here signs in with. */
export async function findCredentials(tx: Tx, login: string): Promise<Credentials | undefined> {
  const [row] = await tx.query<CredentialsRow>(
    `select c.staff, c.login, c.password, c.totp_secret, c.one_time_code, c.one_time_code_until,
       s.family_name, s.given_name, s.patronymic
     from staff_credentials c join staff s on s.id = c.staff
     where c.login = $1 and s.left_at is null`,
    [login],
  )
  return row && credentialsOf(row)
}

export async function findCredentialsOf(tx: Tx, staff: string): Promise<Credentials | undefined> {
  const [row] = await tx.query<CredentialsRow>(
    `select c.staff, c.login, c.password, c.totp_secret, c.one_time_code, c.one_time_code_until,
       s.family_name, s.given_name, s.patronymic
     from staff_credentials c join staff s on s.id = c.staff
     where c.staff = $1 and s.left_at is null`,
    [staff],
  )
  return row && credentialsOf(row)
}

/** Who signs in with this login and still works here. */
export async function staffWithLogin(tx: Tx, login: string): Promise<string | undefined> {
  const [row] = await tx.query<{ staff: string }>(
    'select c.staff from staff_credentials c join staff s on s.id = c.staff where c.login = $1 and s.left_at is null',
    [login],
  )
  return row?.staff
}

/** A password set by its owner; the code for the first sign-in is spent with it. */
export async function setPassword(tx: Tx, staff: string, password: string, now: Temporal.Instant): Promise<void> {
  await tx.query(
    `update staff_credentials set password = $2, password_set_at = $3, one_time_code = null, one_time_code_until = null
     where staff = $1`,
    [staff, password, now],
  )
}

export async function resetToOneTimeCode(
  tx: Tx,
  reset: { staff: string; sealedSecret: string; oneTimeCode: string; until: Temporal.Instant },
): Promise<void> {
  await tx.query(
    `update staff_credentials set password = null, password_set_at = null, totp_secret = $2, one_time_code = $3,
       one_time_code_until = $4 where staff = $1`,
    [reset.staff, reset.sealedSecret, reset.oneTimeCode, reset.until],
  )
}

/** The sealed secret of everybody, held until the transaction ends. */
export const holdSecrets = (tx: Tx): Promise<{ readonly staff: string; readonly sealed: string }[]> =>
  tx.query('select staff, totp_secret as sealed from staff_credentials order by staff for update')

export async function setSecret(tx: Tx, staff: string, sealed: string): Promise<void> {
  await tx.query('update staff_credentials set totp_secret = $2 where staff = $1', [staff, sealed])
}

export async function markLeft(tx: Tx, staff: string, now: Temporal.Instant): Promise<boolean> {
  const rows = await tx.query('update staff set left_at = $2 where id = $1 and left_at is null returning id', [
    staff,
    now,
  ])
  return rows.length === 1
}

export async function namesOf(tx: Tx, staff: readonly string[]): Promise<ReadonlyMap<string, PersonName>> {
  const rows = await tx.query<NameRow & { id: string }>(
    'select id, family_name, given_name, patronymic from staff where id = any($1)',
    [staff],
  )
  return new Map(rows.map((row) => [row.id, nameOf(row)]))
}

export interface StaffLine {
  readonly staff: string
  readonly login: string
  readonly name: PersonName
  readonly left: boolean
  readonly hasSignedIn: boolean
}

/** Everybody, by name: for whoever manages staff. */
export async function listStaff(tx: Tx): Promise<readonly StaffLine[]> {
  const rows = await tx.query<NameRow & { id: string; login: string; left: boolean; signed: boolean }>(
    `select s.id, s.family_name, s.given_name, s.patronymic, c.login, s.left_at is not null as left,
       c.password is not null as signed
     from staff s join staff_credentials c on c.staff = s.id
     order by s.family_name collate "kk-x-icu", s.given_name collate "kk-x-icu", s.id`,
  )
  return rows.map((row) => ({
    staff: row.id,
    login: row.login,
    name: nameOf(row),
    left: row.left,
    hasSignedIn: row.signed,
  }))
}
