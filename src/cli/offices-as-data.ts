import {
  differencesOf,
  officeDigits,
  type Directory,
  type Mention,
  type Office,
  type QualityFinding,
} from '../offices/index.ts'

// What the directory's commands give with --json: the same words as in the code, nothing that only a screen needs.

/** An office as it is found. */
export const officeAsData = (directory: Directory, office: Office) => ({
  id: officeDigits(office.id),
  kind: office.kind,
  name: office.name,
  plain: office.plain,
  territory: {
    id: office.territory,
    path: directory.pathOf(office.territory),
    names: directory.territoryById(office.territory)!.names,
  },
  postcode: office.postcode,
  address: office.address,
  phones: office.phones,
  faxes: office.faxes,
  mails: office.mails,
  sites: office.sites,
  week: office.week,
  hours: office.hours,
  lunch: office.lunch,
  reception: office.reception,
  zone: office.zone,
  from: office.from?.toString() ?? null,
  until: office.until?.toString() ?? null,
  source: office.source,
  printed: office.printed,
})

/** An office with every row that speaks of it, and what they say differently. */
export const officeInFull = (directory: Directory, office: Office) => ({
  ...officeAsData(directory, office),
  mentions: office.mentions.map((mention) => ({
    ...mention,
    office: officeDigits(mention.office),
    ...actOf(directory, mention),
  })),
  differences: differencesOf(office).map(({ field, spelling, values }) => ({
    field,
    spelling,
    values: values.map(({ value, mentions }) => ({
      value,
      rows: mentions.map((mention) => `${mention.table}/${mention.row}`),
    })),
  })),
})

const actOf = (directory: Directory, { table }: Mention) => {
  const { act, day, repealed, annex, text } = directory.tables.find((one) => one.table === table)!
  return { act, day: day.toString(), repealed: repealed?.toString() ?? null, annex, text }
}

export const findingAsData = ({ defect, table, mention, printed, taken }: QualityFinding) => ({
  defect,
  table: table.table,
  act: table.act,
  text: table.text,
  row: mention.row,
  number: mention.number,
  lines: mention.lines,
  office: officeDigits(mention.office),
  printed,
  taken,
})
