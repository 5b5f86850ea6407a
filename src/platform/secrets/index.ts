export { isSealed, makeSecretBox, type SecretBox } from './secret-box.ts'
export { readSecretKeys } from './secret-keys.ts'
