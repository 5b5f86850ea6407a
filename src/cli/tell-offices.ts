import {
  defects,
  differencesOf,
  officeDigits,
  type Directory,
  type Mention,
  type Office,
  type QualityFinding,
} from '../offices/index.ts'
import type { TextKey, Voice } from '../platform/index.ts'

// What the directory's commands say in words.

/** Two lines: number and name, then where and how to reach it. */
export function tellOffice(directory: Directory, office: Office, { language }: Voice): string[] {
  const around = directory.ancestorsOf(office.territory).slice(1)
  const place = around.map((territory) => territory.names[language])
  const reach = [office.postcode, office.address, ...office.phones].filter((part) => part !== null && part !== '')
  return [`${officeDigits(office.id)}  ${[office.plain[language], ...place].join(', ')}`, `      ${reach.join(', ')}`]
}

/** The office, the rows that speak of it with their acts, and what they say differently. */
export function tellOfficeInFull(directory: Directory, office: Office, voice: Voice): string[] {
  const { say } = voice
  const source = (mention: Mention): string => {
    const table = directory.tables.find((one) => one.table === mention.table)!
    const { from, to } = mention.lines
    return say('cli.offices.row', { act: table.act, annex: table.annex, row: mention.row, text: table.text, from, to })
  }
  return [
    ...tellOffice(directory, office, voice),
    office.hours === null || office.week === null
      ? say('cli.offices.no-hours')
      : say('cli.offices.hours', { days: office.week.join(', '), from: office.hours.from, to: office.hours.to }),
    say('cli.offices.mentions', { count: office.mentions.length }),
    ...office.mentions.map((mention) => `  ${source(mention)}`),
    ...differencesOf(office).flatMap(({ field, values }) => [
      say('cli.offices.differs', { field }),
      ...values.map(
        ({ value, mentions }) => `  ${value}  (${mentions.map(({ table, row }) => `${table}/${row}`).join(', ')})`,
      ),
    ]),
  ]
}

/** How many of each defect, then each with its row. */
export function tellFindings(findings: readonly QualityFinding[], { say }: Voice): string[] {
  const byDefect = Map.groupBy(findings, (finding) => finding.defect)
  return defects.flatMap((defect) => {
    const found = byDefect.get(defect) ?? []
    if (found.length === 0) return []
    return [
      `${say(`offices.defect.${defect}` satisfies TextKey)}: ${found.length}`,
      ...found.map(({ mention, printed, taken }) => {
        const row = `${mention.table}/${mention.row} L${mention.lines.from}`
        return `  ${row}  ${printed === taken ? printed : `${printed} → ${taken === '' ? '…' : taken}`}`
      }),
    ]
  })
}
