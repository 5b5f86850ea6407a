import { accepted, digest, refusal, refused, type Result } from '../../kernel/index.ts'

/** A login as it is compared: people type capitals and blanks. */
export const plainLogin = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase()

/** A login for a new member of staff. Refuses with `login.wrong-form`. */
export function readLogin(typed: string): Result<string> {
  const login = plainLogin(typed)
  return /^[a-z0-9][a-z0-9._-]{1,39}$/.test(login) ? accepted(login) : refused(refusal('login.wrong-form', {}, 'login'))
}

/** Under what wrong tries are counted: never what was typed, which may be a password. */
export const tryMark = (login: string): string => digest(`login ${plainLogin(login)}`)
