// Posts and organs begin and end by the day, and the whole country has had one zone since March 2024.
const zone = 'Asia/Almaty'

/** The civil time of the country at a moment. */
export const civilMoment = (now: Temporal.Instant): Temporal.PlainDateTime =>
  now.toZonedDateTimeISO(zone).toPlainDateTime()

/** The civil day of the country at a moment. */
export const civilDay = (now: Temporal.Instant): Temporal.PlainDate => now.toZonedDateTimeISO(zone).toPlainDate()
