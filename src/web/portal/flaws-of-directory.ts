import { defects, qualityReport, type Defect, type Directory, type QualityFinding } from '../../offices/index.ts'
import type { TextKey, Voice } from '../../platform/index.ts'

export interface FlawsView {
  readonly kinds: readonly {
    readonly label: string
    readonly count: number
    readonly href: string
    readonly chosen: boolean
  }[]
  readonly chosen: { readonly label: string; readonly rows: readonly FlawRow[] } | null
}

interface FlawRow {
  readonly office: string
  readonly href: string
  readonly printed: string
  readonly taken: string
  /** The table and the lines of the text. */
  readonly where: string
}

/** The quality report of a directory, worked out once. */
export function makeFlawsOf(directory: Directory): (chosen: string | undefined, voice: Voice) => FlawsView {
  let found: ReadonlyMap<Defect, readonly QualityFinding[]> | undefined
  return (chosen, voice) => {
    const report = (found ??= Map.groupBy(qualityReport(directory), (finding) => finding.defect))
    const labelOf = (defect: Defect): string => voice.say(`offices.defect.${defect}` satisfies TextKey)
    const asked = defects.find((defect) => defect === chosen)
    return {
      kinds: defects.flatMap((defect) => {
        const count = report.get(defect)?.length ?? 0
        const href = `/offices/flaws?defect=${defect}#chosen`
        return count === 0 ? [] : [{ label: labelOf(defect), count, href, chosen: defect === asked }]
      }),
      chosen:
        asked === undefined
          ? null
          : {
              label: labelOf(asked),
              rows: (report.get(asked) ?? []).map((finding) => rowOf(directory, finding, voice)),
            },
    }
  }
}

function rowOf(directory: Directory, { table, mention, printed, taken }: QualityFinding, voice: Voice): FlawRow {
  const office = directory.officeById(mention.office)!
  const { from, to } = mention.lines
  return {
    office: office.plain[voice.language],
    href: `/offices?in=${office.territory}`,
    printed,
    taken: printed === taken ? '' : taken,
    where: voice.say('portal.flaws.place', { table: table.table, row: mention.row, text: table.text, from, to }),
  }
}
