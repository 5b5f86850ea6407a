export * from './evidence-checklist.ts'
export * from './read-field.ts'
export * from './read-form.ts'
