import { findSeal, serviceOfCase } from '../../casework/index.ts'
import { civilMoment } from '../../kernel/index.ts'
import { serviceName } from '../../law/index.ts'
import { compareFile, findPaper, verifyPaper, type ShownPaper, type Verification } from '../../papers/index.ts'
import { signaturesOf, type Signature } from '../../signing/index.ts'
import type { Voice } from '../../platform/index.ts'
import type { WebParts } from '../serve/web-parts.ts'
import type { PortalDoors } from './portal-routes.tsx'
import type { VerificationView, VerifiedPaper } from './verification.view.ts'
import { emptyVerifyForm } from './verification.view.ts'

const system = { kind: 'system' } as const

/** What the public pages ask of papers. */
export const portalDoors = (parts: WebParts): PortalDoors => ({
  async verify(code, voice, file) {
    const scope = { kind: 'paper', code } as const
    const bytes = file === null ? null : new Uint8Array(await file.arrayBuffer())
    const found = await parts.database.transaction(scope, async (tx) => {
      const verified = await verifyPaper(tx, code, async (paper) => (await signaturesOf(tx, paper)).length)
      const signatures = 'paper' in verified ? await signaturesOf(tx, verified.paper.id) : []
      return { verified, signatures, compared: bytes === null ? null : await compareFile(tx, code, bytes) }
    })
    const { verified, signatures, compared } = found
    parts.read({
      at: parts.now(),
      reader: { kind: 'public' },
      what: 'paper',
      why: 'verify',
      ...('paper' in verified ? { subject: verified.paper.id } : {}),
    })
    const zone = zoneOf(parts, 'paper' in verified ? verified.paper.office : null)
    return {
      answer: verified.answer,
      code,
      checkedAt: civilMoment(parts.now(), zone),
      paper:
        'paper' in verified
          ? await paperView(parts, voice, { paper: verified.paper, signatures, ended: endOf(verified), zone })
          : null,
      compared,
      form: { ...emptyVerifyForm, code },
    } satisfies VerificationView
  },
})

const zoneOf = (parts: WebParts, office: number | null): string =>
  (office === null ? undefined : parts.casework.directory.officeById(office)?.zone) ??
  parts.casework.directory.offices[0]?.zone ??
  'UTC'

interface Ended {
  readonly at: Temporal.Instant
  /** The paper that came in its place; none where it was taken back. */
  readonly by: string | null
}

function endOf(verified: Verification): Ended | null {
  if (verified.answer === 'replaced') return verified
  return verified.answer === 'revoked' ? { at: verified.at, by: null } : null
}

interface Shown {
  readonly paper: ShownPaper
  readonly signatures: readonly Signature[]
  readonly ended: Ended | null
  readonly zone: string
}

async function paperView(parts: WebParts, voice: Voice, shown: Shown): Promise<VerifiedPaper> {
  const { paper, signatures, ended, zone } = shown
  const day = civilMoment(paper.issuedAt, zone).toPlainDate()
  // Service, seal and the number of the newer paper are no secrets; of what is read for them here nothing else is shown.
  const { service, seal, newer } = await parts.database.transaction(system, async (tx) => {
    const head = await findPaper(tx, paper.id)
    return {
      service: head?.case ? await serviceOfCase(tx, head.case) : null,
      seal: await findSeal(tx, day),
      newer: ended?.by ? await findPaper(tx, ended.by) : null,
    }
  })
  const endedOn = ended && civilMoment(ended.at, zone).toPlainDate()
  return {
    kind: paper.title,
    service: service === null ? null : serviceName(parts.casework.law(), service, 'name', voice.language),
    number: paper.number,
    day,
    office: paper.officeName,
    signatures: signatures.map((signature) => ({
      who: signature.name,
      at: civilMoment(signature.signedAt, zone),
      means: voice.say('portal.verify.second-factor'),
    })),
    holder: paper.holder,
    trace: `${paper.hash.slice(0, 8)} … ${paper.hash.slice(-8)}`,
    sealed: seal === null ? null : { day, href: `/seals/${seal.day}?paper=${paper.code}` },
    replacedBy: endedOn && newer ? { number: newer.number, day: endedOn } : null,
    revokedOn: ended?.by === null ? endedOn : null,
  }
}
