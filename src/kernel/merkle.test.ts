import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inclusionProof, merkleRoot, verifyInclusion } from './merkle.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))
const hex = (value: Uint8Array) => Buffer.from(value).toString('hex')

describe('Merkle tree of RFC 9162', () => {
  // The eight leaves and roots published with the certificate-transparency reference implementation.
  const leaves = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ].map(bytes)

  it('has the published roots of one, three and eight leaves', () => {
    expect(hex(merkleRoot(leaves.slice(0, 1)))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
    expect(hex(merkleRoot(leaves.slice(0, 3)))).toBe('aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77')
    expect(hex(merkleRoot(leaves))).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328')
  })

  it('proves every leaf, and no other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 40 }),
        fc.nat(),
        (all, at) => {
          const index = at % all.length
          const root = merkleRoot(all)
          const proof = inclusionProof(all, index)
          expect(verifyInclusion(all[index]!, index, all.length, proof, root)).toBe(true)
          expect(verifyInclusion(new Uint8Array([...all[index]!, 1]), index, all.length, proof, root)).toBe(false)
        },
      ),
    )
  })
})
