import { createHash } from 'node:crypto'

// The Merkle tree of RFC 9162 (certificate transparency): leaves and nodes are hashed apart, so that neither passes for the other.
const hash = (prefix: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const sum = createHash('sha256').update(Uint8Array.of(prefix))
  for (const part of parts) sum.update(part)
  return sum.digest()
}

const leafHash = (leaf: Uint8Array): Uint8Array => hash(0, leaf)
const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => hash(1, left, right)

/** The largest power of two below n: where a tree of n leaves divides. */
const split = (n: number): number => 2 ** Math.floor(Math.log2(n - 1))

export function merkleRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return createHash('sha256').digest()
  if (leaves.length === 1) return leafHash(leaves[0]!)
  const k = split(leaves.length)
  return nodeHash(merkleRoot(leaves.slice(0, k)), merkleRoot(leaves.slice(k)))
}

/** The hashes that lead from one leaf to the root, nearest first. */
export function inclusionProof(leaves: readonly Uint8Array[], index: number): Uint8Array[] {
  if (index < 0 || index >= leaves.length) throw new Error(`no leaf ${index} among ${leaves.length}`)
  if (leaves.length === 1) return []
  const k = split(leaves.length)
  return index < k
    ? [...inclusionProof(leaves.slice(0, k), index), merkleRoot(leaves.slice(k))]
    : [...inclusionProof(leaves.slice(k), index - k), merkleRoot(leaves.slice(0, k))]
}

/** Whether the proof leads from the leaf to the root (RFC 9162, 2.1.3.2). */
export function verifyInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (index < 0 || index >= size) return false
  let fn = index
  let sn = size - 1
  let result = leafHash(leaf)
  for (const step of proof) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      result = nodeHash(step, result)
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2)
        sn = Math.floor(sn / 2)
      }
    } else {
      result = nodeHash(result, step)
    }
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  return sn === 0 && Buffer.compare(result, root) === 0
}
