import { portalSamples } from './portal.tsx'
import { lawSamples } from './window-of-law.tsx'
import { caseSamples } from './workspace-case.tsx'
import { listSamples } from './workspace-lists.tsx'
import { windowSamples } from './workspace-window.tsx'
import type { Sample } from './sample.ts'

export type { Sample }

export const samples: readonly Sample[] = [
  ...portalSamples,
  ...listSamples,
  ...windowSamples,
  ...lawSamples,
  ...caseSamples,
]
