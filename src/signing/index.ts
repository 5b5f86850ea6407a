export { signContent, type SignContentInput, type SigningParts } from './sign-content.ts'
export { type Evidence, type MeansOfSigning, type Signature, type SignedContent, type Signer } from './signature.ts'
export { signaturesOf } from './signatures.repo.ts'
