import type { PageContext } from '../../../src/web/components/page-context.ts'
import type { Html } from '../../../src/web/html/jsx-runtime.ts'
import { portalSamples } from './portal.tsx'
import { lawSamples } from './window-of-law.tsx'
import { caseSamples } from './workspace-case.tsx'
import { listSamples } from './workspace-lists.tsx'
import { windowSamples } from './workspace-window.tsx'

/** A page as a person could meet it, with invented people whose ages agree with their numbers. */
export interface Sample {
  readonly name: string
  readonly draw: (context: PageContext) => Html
}

export const samples: readonly Sample[] = [
  ...portalSamples,
  ...listSamples,
  ...windowSamples,
  ...lawSamples,
  ...caseSamples,
]
