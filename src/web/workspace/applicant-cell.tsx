import { NoWrap } from '../components/rich.tsx'
import type { Html } from '../html/jsx-runtime.ts'

/** Whose case it is, in a list: the name, below it the number. */
export function ApplicantCell({ applicant, number }: { readonly applicant: string; readonly number: string }): Html {
  return (
    <>
      {applicant}
      <small>
        <NoWrap>{number}</NoWrap>
      </small>
    </>
  )
}
