import { accepted, type Result } from '../kernel/index.ts'
import type { ApplicantTyped } from '../intake/index.ts'
import { admitPerson, fullName, readBin, readIin } from '../people/index.ts'
import type { Tx } from '../platform/index.ts'
import type { CaseState } from './case-state.ts'
import type { CaseworkParts } from './parts.ts'

/**
 * Who asks, as the case keeps it. A person is found again by her number or made; an organisation is not a person, and
 * its case keeps its name and number. Refuses with `iin.*` and `bin.*`.
 */
export async function admitApplicant(
  tx: Tx,
  parts: CaseworkParts,
  typed: ApplicantTyped,
): Promise<Result<CaseState['applicant']>> {
  if (typed.is === 'organisation') {
    const bin = readBin(typed.bin)
    return bin.ok ? accepted({ person: null, name: typed.name, iin: null, bin: bin.value }) : bin
  }
  const iin = readIin(typed.iin)
  if (!iin.ok) return iin
  const person = await admitPerson(tx, { id: parts.newId(), name: typed.name, ...iin.value }, parts.now())
  return accepted({ person, name: fullName(typed.name), iin: iin.value.iin, bin: null })
}
