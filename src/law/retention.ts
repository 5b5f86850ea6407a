import type { Law, SuppliedRetention } from './law.ts'

/** How long a case is kept that ended so on that day; null where nothing in force says it. */
export const retentionOf = (law: Law, edition: string, end: string, day: string): SuppliedRetention | null =>
  law.adoptions
    .filter((adoption) => adoption.from <= day && (adoption.to === null || day <= adoption.to))
    .flatMap((adoption) => adoption.retentions)
    .find((given) => given.edition === edition && given.ends.includes(end)) ?? null
