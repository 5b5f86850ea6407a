import { expect, it } from 'vitest'
import { digest } from './digest.ts'

it('a digest is the published SHA-256, in small hexadecimal letters, of the UTF-8 of a text', () => {
  expect(digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(digest('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(digest('қызмет')).toBe(digest(new TextEncoder().encode('қызмет')))
})
