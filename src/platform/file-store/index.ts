export { makeFileStore, type Content, type FileStore, type StoredFile } from './file-store.ts'
export { findFile, forgetFile, recordFile, type FileRow } from './files.repo.ts'
export { sweepFiles } from './sweep-files.ts'
