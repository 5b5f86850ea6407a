import { findSeal, serviceOfCase } from '../../casework/index.ts'
import { civilMoment } from '../../kernel/index.ts'
import { serviceName } from '../../law/index.ts'
import { compareFile, findPaper, verifyPaper, type ShownPaper } from '../../papers/index.ts'
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
      const verified = await verifyPaper(tx, code)
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
          ? await paperView(parts, voice, verified.paper, signatures, 'at' in verified ? verified : null, zone)
          : null,
      compared: compared === null ? null : compared === 'same' ? 'same' : 'different',
      form: { ...emptyVerifyForm, code },
    } satisfies VerificationView
  },
})

const zoneOf = (parts: WebParts, office: number | null): string =>
  (office === null ? undefined : parts.casework.directory.officeById(office)?.zone) ??
  parts.casework.directory.offices[0]?.zone ??
  'UTC'

async function paperView(
  parts: WebParts,
  voice: Voice,
  paper: ShownPaper,
  signatures: readonly Signature[],
  ended: { readonly answer: string; readonly at: Temporal.Instant } | null,
  zone: string,
): Promise<VerifiedPaper> {
  const day = civilMoment(paper.issuedAt, zone).toPlainDate()
  // The service and the seal are no secrets; what is read for them here is shown only as a name and a day.
  const { service, seal } = await parts.database.transaction(system, async (tx) => {
    const head = await findPaper(tx, paper.id)
    return { service: head?.case ? await serviceOfCase(tx, head.case) : null, seal: await findSeal(tx, day) }
  })
  return {
    kind: paper.title ?? '',
    service: service === null ? '' : serviceName(parts.casework.law(), service, 'name', voice.language),
    number: paper.number,
    day,
    office: paper.officeName ?? '',
    signatures: signatures.map((signature) => ({
      who: signature.name,
      at: civilMoment(signature.signedAt, zone),
      means: voice.say('portal.verify.second-factor'),
    })),
    holder: paper.holder,
    trace: `${paper.hash.slice(0, 8)} … ${paper.hash.slice(-8)}`,
    sealed: seal === null ? null : { day, href: `/seals/${seal.day}?paper=${paper.code}` },
    replacedBy: ended?.answer === 'replaced' ? { number: '', day: civilMoment(ended.at, zone).toPlainDate() } : null,
    revoked: ended?.answer === 'revoked' ? { day: civilMoment(ended.at, zone).toPlainDate(), reason: '' } : null,
  }
}
