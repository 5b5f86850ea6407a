// Posts and organs begin and end by the day, and the whole country has had one zone since March 2024.
const zone = 'Asia/Almaty'

/** The civil day of the country at a moment. */
export const civilDay = (now: Temporal.Instant): Temporal.PlainDate => now.toZonedDateTimeISO(zone).toPlainDate()
