const place = /^(\d{1,3}(-\d{1,2})?(\(\d{1,3}(-\d{1,2})?\))*|app\d{1,2}(\.[a-z]?\d{1,3}[a-z]?)*|preamble|title|note)$/

/** `9(1)`, `app3.t1.6`, several joined by `; `; or one of the two words that say no paragraph stands behind a fact. */
export function isParagraph(value: string): boolean {
  if (value === 'ours' || value === 'assumed') return true
  return value.split('; ').every((part) => place.test(part))
}
