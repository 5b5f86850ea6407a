import { isSealed, type SecretBox, type Tx } from '../../platform/index.ts'
import { openFactor, sealFactor } from './second-factor.ts'
import { holdSecrets, setSecret } from './staff.repo.ts'

/**
 * At the start: seals with the present key what an older one sealed, and what stands unsealed from before secrets were.
 * Gives how many no key here opens: their owners cannot sign in until the key is back or they are reset. Needs the scope
 * `system`. Idempotent; of two starts at once the second finds nothing to do.
 */
export async function resealFactors(tx: Tx, secrets: SecretBox): Promise<number> {
  let lost = 0
  for (const { staff, sealed } of await holdSecrets(tx)) {
    if (secrets.isCurrent(sealed)) continue
    const secret = isSealed(sealed) ? openFactor(secrets, staff, sealed) : sealed
    if (secret === null) lost += 1
    else await setSecret(tx, staff, sealFactor(secrets, staff, secret))
  }
  return lost
}
