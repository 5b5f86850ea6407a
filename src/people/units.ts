/**
 * Roles in which a person may act: first those that the regulations name, then those that keep the house.
 * An edition that names another one cannot be walked until it stands here and in the permission table.
 */
export const units = ['akim', 'head', 'executor', 'commission', 'administrator', 'methodologist', 'auditor'] as const

export type Unit = (typeof units)[number]

export const isUnit = (word: string): word is Unit => (units as readonly string[]).includes(word)

/** The place of who keeps the house: no office and no organ. */
export const installation = 0

/** Who keeps the house: they have posts in the installation, and nowhere else. */
export const houseUnits: ReadonlySet<Unit> = new Set<Unit>(['administrator', 'methodologist', 'auditor'])

/** Units made of people by an act of creation. */
export const organUnits: ReadonlySet<Unit> = new Set<Unit>(['commission'])
