import type { DirectoryTable, Mention, Office, Schedule } from './office.ts'

/** The tables as their mentions are preferred: those of the latest act first; of one act, in their order. */
export const ranksOf = (tables: readonly DirectoryTable[]): ReadonlyMap<string, number> =>
  new Map(
    tables
      .toSorted((one, other) => Temporal.PlainDate.compare(other.day, one.day))
      .map((table, rank) => [table.table, rank]),
  )

/** An office as its mentions have it, the latest act first: what it is silent about, an earlier mention tells. */
export function officeOfMentions(
  row: Pick<Office, 'id' | 'kind' | 'territory' | 'plain' | 'zone' | 'from' | 'until'>,
  mentions: readonly Mention[],
  schedules: ReadonlyMap<string, Schedule>,
): Office {
  const [first] = mentions
  const tell = <T>(read: (mention: Mention) => T, isTold: (value: T) => boolean): T | undefined =>
    mentions.map(read).find(isTold)
  const some = (list: readonly unknown[]): boolean => list.length > 0
  const scheduleId = tell(
    (mention) => mention.schedule,
    (id) => id !== null,
  )
  const schedule = scheduleId === undefined || scheduleId === null ? null : (schedules.get(scheduleId) ?? null)
  return {
    ...row,
    name:
      tell(
        (mention) => mention.name,
        (name) => name !== '',
      ) ?? row.plain.kk,
    postcode:
      tell(
        (mention) => mention.postcode,
        (code) => code !== null,
      ) ?? null,
    address:
      tell(
        (mention) => mention.address,
        (address) => address !== '',
      ) ?? '',
    week: schedule?.week ?? null,
    hours: schedule?.hours ?? null,
    lunch: schedule?.lunch ?? 'not-stated',
    phones: tell((mention) => mention.phones, some) ?? [],
    faxes: tell((mention) => mention.faxes, some) ?? [],
    mails: tell((mention) => mention.mails, some) ?? [],
    sites: tell((mention) => mention.sites, some) ?? [],
    reception: tell((mention) => mention.reception, some) ?? [],
    source: { table: first!.table, row: first!.row, lines: first!.lines },
    printed: first!.printed,
    mentions,
  }
}
