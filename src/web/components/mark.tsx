import type { Html } from '../html/jsx-runtime.ts'
import { feltBand, markPaths } from '../theme/mark.ts'

export function Mark(): Html {
  return (
    <svg class="q-mark" viewBox="0 0 40 40" aria-hidden="true">
      <rect width="40" height="40" rx="10" />
      <path class="sun" d={markPaths.ground} />
      <path class="line" d={markPaths.horns} />
    </svg>
  )
}

/** The one ornament, in its one place: the foot. */
export function FeltBand(): Html {
  return (
    <svg class="q-foot__felt" width="100%" height="18" aria-hidden="true">
      <defs>
        <pattern id="felt" width="56" height="18" patternUnits="userSpaceOnUse">
          <path d={feltBand} fill="none" stroke="currentColor" stroke-width="1.3" stroke-linecap="round" />
        </pattern>
      </defs>
      <rect width="100%" height="18" fill="url(#felt)" />
    </svg>
  )
}
