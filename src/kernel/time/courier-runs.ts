/** When a courier sets off on each working day, and how long the way takes. */
export interface CourierRuns {
  readonly leaves: readonly string[]
  readonly minutesOnTheWay: number
}
