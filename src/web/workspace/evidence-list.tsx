import type { Voice } from '../../platform/index.ts'
import { Segments } from '../components/choices.tsx'
import { LawMark } from '../components/paragraph.tsx'
import { Tag } from '../components/tag.tsx'
import type { Html } from '../html/jsx-runtime.ts'

/** What was done with a document: kept; a copy kept after the original was seen; seen and given back; not brought. */
export type Taken = 'original' | 'copy' | 'seen' | 'absent'

export interface EvidenceLineView {
  /** Name in the form. */
  readonly name: string
  readonly title: string
  readonly hint: string | null
  readonly need: 'needed' | 'one-of' | 'if-any' | 'not-needed'
  readonly taken: Taken
  readonly at: string
  /** What need it meets: documents of which one suffices share one need. Its own unless told. */
  readonly meets?: string
}

const needOf = (line: EvidenceLineView): string | undefined =>
  line.need === 'needed' || line.need === 'one-of' ? (line.meets ?? line.name) : undefined

/** Of the needs of the law, how many are met: three ways to prove an address are one need. */
export function countNeeds(lines: readonly EvidenceLineView[]): { readonly met: number; readonly all: number } {
  const all = new Set(lines.flatMap((line) => needOf(line) ?? []))
  const met = new Set(lines.flatMap((line) => (line.taken === 'absent' ? [] : (needOf(line) ?? []))))
  return { met: met.size, all: all.size }
}

/** The checklist: every document the law names, four answers a row, the paragraph at its end. */
export function EvidenceList(properties: {
  readonly voice: Voice
  readonly caption: string
  readonly lines: readonly EvidenceLineView[]
}): Html {
  const { voice, caption, lines } = properties
  const { say } = voice
  return (
    <table class="q-table q-dtable">
      <caption class="q-vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say('workspace.evidence.document')}</th>
          <th scope="col">{say('workspace.evidence.taken')}</th>
          <th scope="col">{say('workspace.evidence.paragraph')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr data-evidence={needOf(line)}>
            <th scope="row">
              {line.title} {line.need !== 'needed' && <Tag>{say(`workspace.evidence.need.${line.need}`)}</Tag>}
              {line.hint !== null && <small>{line.hint}</small>}
            </th>
            <td>
              <Segments
                field={{
                  name: line.name,
                  kind: 'segments',
                  label: line.title,
                  value: line.taken,
                  choices: (['original', 'copy', 'seen', 'absent'] as const).map((value) => ({
                    value,
                    label: say(`workspace.evidence.as.${value}`),
                  })),
                }}
              />
            </td>
            <td>
              <LawMark voice={voice} at={line.at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
