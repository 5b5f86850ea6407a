export { type BackupOrder, type BackupReport, backUp } from './back-up.ts'
export type { Guest } from './find-empty.ts'
export { restore, type RestoreOrder, type RestoreReport } from './restore.ts'
export { type VerifiedArchive, verifyArchive } from './verify-archive.ts'
