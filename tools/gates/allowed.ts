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

/** Files that give something which only tests use, and why it stays. */
export const allowedUnused: Readonly<Record<string, string>> = {
  'src/casework/commands.ts': 'the common table of tests asks every command, whichever verb it serves',
  'src/casework/seal-day.ts': 'proves a chain as an auditor would: what the seals are for',
  'src/kernel/merkle.ts': 'proves an inclusion as a stranger would, from what is published',
  'src/kernel/money.ts': 'writes a sum in tests as people say it',
  'src/kernel/time/compute-term.ts': 'kinds of term of services whose editions are not written yet',
  'src/kernel/time/freshness.ts': 'kinds of term of services whose editions are not written yet',
  'src/kernel/time/opening.ts': 'kinds of term of services whose editions are not written yet',
  'src/kernel/time/period.ts': 'kinds of term of services whose editions are not written yet',
  'src/kernel/time/recheck.ts': 'a calendar that changes under running clocks: nothing counts them again yet',
  'src/kernel/time/times-a-day.ts': 'kinds of term of services whose editions are not written yet',
  'src/law/ask.ts': 'the examples of editions ask it; no page does yet',
  'src/law/jurisdiction.ts': 'the examples of editions ask it; no page does yet',
  'src/law/schema/examples.ts': 'the shape of the examples, which are tests',
  'src/law/tell-resolution.ts': 'how an edition was found, in words; no page says it yet',
  'src/papers/store/find-paper.ts': 'the papers of a case for tests, which no page lists in one piece',
  'src/papers/store/revoke-paper.ts': 'a revoked paper is known to verification; no verb revokes one yet',
  'src/people/permissions.ts': 'the whole table, for its test',
  'src/people/sessions/change-password.ts': 'no page offers it yet: a reset gives a new password',
  'src/web/html/jsx-runtime.ts': 'the compiler of JSX calls it',
  'tools/gates/source-tree.ts': 'a tree of deliberate faults, for the tests of the gates',
}
