// The exceptions of the gates, each with its reason. An entry that is not needed any more is a finding too.

/** Files of the program that hold Cyrillic letters which nobody reads as a text. */
export const allowedLetters: Readonly<Record<string, string>> = {
  'src/kernel/fold.ts': 'folds Kazakh and Russian letters so that a search finds them',
  'src/platform/texts/kazakh-suffix.ts': 'Kazakh sounds that decide a suffix',
  'src/law/schema/base.ts': 'the number of an act, as an example in the message to the author of a law file',
}

/** What may stand on a page as it is, because it is the same in every language. */
export const sameEverywhere: Readonly<Record<string, string>> = {
  Ctrl: 'a key of the keyboard',
  Enter: 'a key of the keyboard',
  Esc: 'a key of the keyboard',
  'egov.kz': 'an address',
}

/** Files that may put markup out unescaped. */
export const allowedRaw: Readonly<Record<string, string>> = {
  'src/web/html/jsx-runtime.ts': 'the only place that makes Html',
}

/** Files outside the edges that may read the clock, chance or the environment themselves. */
export const allowedAmbient: Readonly<Record<string, string>> = {
  'src/kernel/id.ts': 'UUIDv7 is made of time and chance; tests hand both in',
}
