export { makeLog, silentLog, type Log, type LogSettings } from './log.ts'
export { describeError, type DescribedError } from './describe-error.ts'
export type { LogField, LogFields } from './fields.ts'
