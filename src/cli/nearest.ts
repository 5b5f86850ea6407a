/** The known word that was most likely meant: the one with the fewest letters to change. */
export function nearest(typed: string, known: readonly string[]): string {
  let best = known[0] ?? ''
  let fewest = Infinity
  for (const word of known) {
    const changes = changesBetween(typed, word)
    if (changes < fewest) [best, fewest] = [word, changes]
  }
  return best
}

/** Levenshtein's distance, over what a person can have typed. */
function changesBetween(typed: string, word: string): number {
  let row = Array.from({ length: word.length + 1 }, (_, index) => index)
  for (let index = 0; index < Math.min(typed.length, 60); index++) {
    const next = [index + 1]
    for (let at = 1; at <= word.length; at++)
      next.push(Math.min(row[at]! + 1, next[at - 1]! + 1, row[at - 1]! + (word[at - 1] === typed[index] ? 0 : 1)))
    row = next
  }
  return row[word.length]!
}
