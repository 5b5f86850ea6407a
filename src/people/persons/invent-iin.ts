import { iinOf, type Sex } from './iin.ts'

/** Gives numbers between 0 and 1 (1 excluded), the same ones for the same seed. */
export type Chance = () => number

/** A small generator with a seed (mulberry32): a demonstration must be the same one each time. */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** An invented, valid number for someone born that day; never one of `taken`, to which it is added. */
export function inventIin(chance: Chance, birthDate: Temporal.PlainDate, sex: Sex, taken: Set<string>): string {
  for (let tries = 0; tries < 1000; tries += 1) {
    const iin = iinOf(birthDate, sex, Math.floor(chance() * 10_000))
    if (iin !== null && !taken.has(iin)) {
      taken.add(iin)
      return iin
    }
  }
  throw new Error(`no free number for ${birthDate.toString()}`)
}
