export { calendarFile, loadCalendar, readCalendar } from './calendar.ts'
export type { Hours } from './cells.ts'
export { readCsv, type Csv } from './csv.ts'
export type { Directory } from './directory.ts'
export { differencesOf, type Difference, type DifferingField } from './differences.ts'
export { makeFindOffices, type FindOffices } from './find-offices.ts'
export { loadOffices } from './load-offices.ts'
export {
  hasHours,
  officeDigits,
  officeTime,
  type DirectoryTable,
  type Mention,
  type Office,
  type Schedule,
} from './office.ts'
export type { Reception } from './reception.ts'
export type { FormerTerritory, Names, Territory, TerritoryKind, TerritoryThen } from './territory.ts'
export { defects, qualityReport, type Defect, type QualityFinding } from './quality-report.ts'
