import type { Child, Html } from '../html/jsx-runtime.ts'

export interface ListColumn {
  readonly label: string
  readonly kind?: 'tick' | 'first'
  readonly sorted?: 'ascending'
}

export interface ListBand {
  readonly title: string
  readonly says?: string
  readonly rows: readonly (readonly Child[])[]
}

/** One line, one duty. Bands order it by what breaks first; below 48em a row folds into a card. */
export function WorkList(properties: {
  readonly caption: string
  readonly columns: readonly ListColumn[]
  readonly bands: readonly ListBand[]
}): Html {
  const { caption, columns, bands } = properties
  return (
    <div class="q-list">
      <table class="q-table">
        <caption class="q-vh">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={column.kind === 'tick' ? 'q-tick' : undefined} aria-sort={column.sorted}>
                {column.kind === 'tick' ? <span class="q-vh">{column.label}</span> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        {bands.map((band) => (
          <tbody>
            {band.title !== '' && (
              <tr class="q-band">
                <th colspan={columns.length} scope="rowgroup">
                  {band.title} {band.says !== undefined && <small>{band.says}</small>}
                </th>
              </tr>
            )}
            {band.rows.map((cells) => (
              <tr>
                {cells.map((cell, index) => (
                  <Cell column={columns[index]!} first={index === 0}>
                    {cell}
                  </Cell>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Cell(properties: { readonly column: ListColumn; readonly first: boolean; readonly children: Child }): Html {
  const { column, first } = properties
  if (column.kind === 'tick') return <td class="q-tick">{properties.children}</td>
  if (column.kind === 'first' || first) return <td class="q-first">{properties.children}</td>
  return <td data-h={column.label}>{properties.children}</td>
}
