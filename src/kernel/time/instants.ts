/** A stored instant in the civil time of an office's zone, to the minute. */
export const civilMoment = (instant: Temporal.Instant, zone: string): Temporal.PlainDateTime =>
  instant.toZonedDateTimeISO(zone).toPlainDateTime().round({ smallestUnit: 'minute', roundingMode: 'floor' })

/** The civil day of an instant in a zone: in Almaty the day changes hours before it does in UTC. */
export const civilDate = (instant: Temporal.Instant, zone: string): Temporal.PlainDate =>
  instant.toZonedDateTimeISO(zone).toPlainDate()

/**
 * The instant of a civil moment. Where the zone's clocks went back (the night to 1 March 2024) a moment comes
 * twice: the earlier one is meant, so that nobody has less than her term. A moment that was left out is the one after the gap.
 */
export const instantOf = (moment: Temporal.PlainDateTime, zone: string): Temporal.Instant =>
  moment.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant()
