import { encode } from 'uqr'
import type { Html } from '../html/jsx-runtime.ts'

/** A QR code as one path: black on white in every light, because cameras need it so. */
export function Qr(properties: { readonly content: string; readonly label: string }): Html {
  const { data, size } = encode(properties.content, { ecc: 'M', border: 0 })
  let path = ''
  data.forEach((row, y) => {
    let from = -1
    for (let x = 0; x <= size; x++) {
      if (row[x] && from < 0) from = x
      if (!row[x] && from >= 0) {
        path += `M${from} ${y}h${x - from}v1h-${x - from}z`
        from = -1
      }
    }
  })
  return (
    <svg
      class="q-qr"
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
      role="img"
      aria-label={properties.label}
    >
      <path d={path} fill="currentColor" />
    </svg>
  )
}
