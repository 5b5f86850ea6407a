export * from './texts/index.ts'
