export * from './database/index.ts'
export * from './texts/index.ts'
