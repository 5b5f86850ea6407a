/** On whose behalf a transaction works: row security reads it, so nothing is seen without one. */
export type Scope =
  /** Background work, demonstration, migrations of data. */
  | { readonly kind: 'system' }
  /** An officer acting for one place (office or organ); staff is a uuid. */
  | { readonly kind: 'office'; readonly office: number; readonly staff: string }
  /** The holder of a case's number and secret. */
  | { readonly kind: 'case'; readonly case: string }
  /** Whoever holds a paper's code. */
  | { readonly kind: 'paper'; readonly code: string }
  | { readonly kind: 'audit'; readonly staff: string }

/** A uuid that belongs to nobody: what a policy reads where the scope names no person or case, so that its cast never fails. */
export const nobody = '00000000-0000-0000-0000-000000000000'

/** The settings of a scope, in the order of `enterScope`. */
export function scopeSettings(
  scope: Scope,
): [kind: string, office: string, staff: string, heldCase: string, code: string] {
  switch (scope.kind) {
    case 'system':
      return ['system', '0', nobody, nobody, '']
    case 'office':
      return ['office', String(scope.office), scope.staff, nobody, '']
    case 'case':
      return ['case', '0', nobody, scope.case, '']
    case 'paper':
      return ['paper', '0', nobody, nobody, scope.code]
    case 'audit':
      return ['audit', '0', scope.staff, nobody, '']
  }
}

/** Makes the settings of a scope hold until the end of the transaction. */
export const enterScope = `select set_config('app.scope', $1, true), set_config('app.office', $2, true),
  set_config('app.staff', $3, true), set_config('app.case', $4, true), set_config('app.code', $5, true)`

/** What holds outside a scope: the settings exist, so that no policy fails, and no row is seen. */
export const noScope = `-c app.scope=none -c app.office=0 -c app.staff=${nobody} -c app.case=${nobody} -c app.code=`
