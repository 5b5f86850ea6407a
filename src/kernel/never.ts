/** A value that the types say cannot exist: reaching it is a bug, so it throws. */
export function never(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
