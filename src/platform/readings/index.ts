export { makeReadingStream, type ReadingStream } from './record-reading.ts'
export { verifyReadings, type ChainBreak, type Reading, type ReadingRow } from './reading.ts'
export { listReadingsOfCase, listReadingsOfDay } from './readings.repo.ts'
export { verifyReadingDay, type DayProof } from './verify-day.ts'
