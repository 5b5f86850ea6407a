import { nameOf, type Edition, type Law } from '../../law/index.ts'
import type { Voice } from '../../platform/index.ts'
import type { DoubtView } from '../components/note.tsx'

interface Words {
  readonly law: Law
  readonly edition: Edition
  readonly voice: Voice
}

/** Doubts about facts of an edition, by their paths (`steps.draft`, `counting`), said: what is unclear, what we take it as. */
export const doubtsOn = ({ law, edition, voice }: Words, about: readonly string[]): DoubtView[] =>
  edition.doubts
    .filter((doubt) => doubt.about.some((path) => about.includes(path)))
    .map((doubt) => ({
      title: nameOf(law, edition, `doubts.${doubt.id}.says`, voice.language),
      text: nameOf(law, edition, `doubts.${doubt.id}.taken`, voice.language),
      at: doubt.at,
    }))
