export { type BackupOrder, type BackupReport, backUp } from './back-up.ts'
export { restore, type RestoreOrder, type RestoreReport } from './restore.ts'
export { type VerifiedArchive, verifyArchive } from './verify-archive.ts'
