import { officeSamples } from './offices.tsx'
import { portalSamples } from './portal.tsx'
import { lawSamples } from './window-of-law.tsx'
import { caseSamples } from './workspace-case.tsx'
import { listSamples } from './workspace-lists.tsx'
import { windowSamples } from './workspace-window.tsx'
import type { Sample } from './sample.ts'

export type { Sample }

export const samples: readonly Sample[] = [
  ...portalSamples,
  ...officeSamples,
  ...listSamples,
  ...windowSamples,
  ...lawSamples,
  ...caseSamples,
]
