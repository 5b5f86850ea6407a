import type { PageContext } from '../../../src/web/components/page-context.ts'
import type { Html } from '../../../src/web/html/jsx-runtime.ts'

/** A page as a person could meet it, with invented people whose ages agree with their numbers. */
export interface Sample {
  readonly name: string
  readonly draw: (context: PageContext) => Html
}
