// Old typewriters and phones without Kazakh letters: people write у for ұ and г for ғ, and Latin look-alikes for Cyrillic.
const plain: Readonly<Record<string, string>> = {
  ә: 'а',
  і: 'и',
  ң: 'н',
  ғ: 'г',
  ү: 'у',
  ұ: 'у',
  қ: 'к',
  ө: 'о',
  һ: 'х',
  ё: 'е',
  й: 'и',
  ъ: '',
  ь: '',
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  y: 'у',
  x: 'х',
  i: 'и',
  k: 'к',
  h: 'х',
  b: 'в',
  m: 'м',
  t: 'т',
}

/** The form in which words are compared when people search: lower case, letters folded, one blank between words. */
export function fold(text: string): string {
  let folded = ''
  for (const letter of text.normalize('NFC').toLowerCase()) folded += plain[letter] ?? letter
  return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
