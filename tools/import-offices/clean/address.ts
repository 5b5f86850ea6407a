import { cyrillicWords, lettersTogether } from './letters.ts'
import type { Mark } from './mark.ts'

export interface Address {
  readonly postcode: string | null
  readonly address: string
  readonly marks: readonly Mark[]
}

const index = /(?:индекс|инд)[\s.:,]*(\d+)|(?:^|[\s,])\.?(\d{6,7})(?=[\s,.]|$)/i

/** Takes the postcode out, parts a house number from its street, and puts one blank after each comma. */
export function readAddress(cell: string): Address {
  const marks: Mark[] = []
  const letters = cyrillicWords(cell)
  const together = lettersTogether(letters.value)
  marks.push(...letters.marks, ...together.marks)
  const found = index.exec(together.value)
  const digits = found?.[1] ?? found?.[2]
  let text = together.value
  if (found && digits !== undefined) {
    if (digits.length !== 6) marks.push('postcode-wrong')
    text = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
  }
  const parted = text.replace(/(көшесі|к-сі|даңғылы|д-лы|ауылы|кенті|қаласы)(?=\d)/g, '$1 ')
  if (parted !== text) marks.push('house-glued')
  const address = parted
    .replace(/\s*,\s*/g, ', ')
    .replace(/ {2,}/g, ' ')
    .replace(/^[\s,.]+|[\s,;]+$/g, '')
    .replace(/(, )+/g, ', ')
    .trim()
  if (address === '') marks.push('address-missing')
  return { postcode: digits?.length === 6 ? digits : null, address, marks }
}
