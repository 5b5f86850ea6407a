import { refusal, refused, type Result } from '../kernel/index.ts'

/** A character that no font of the papers has: it must be mended where it was typed, so the whole step is refused. */
export class UnprintablePaper extends Error {
  override readonly name = 'UnprintablePaper'
  readonly characters: string
  constructor(characters: string) {
    super('a character that the papers cannot print')
    this.characters = characters
  }
}

/** Work that writes papers: one that cannot be printed is a refusal that names the characters, not a fault. */
export async function printable<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UnprintablePaper) {
      return refused(refusal('command.unprintable', { characters: error.characters }))
    }
    throw error
  }
}
