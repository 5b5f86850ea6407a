import type { Voice } from '../../platform/index.ts'
import type { Child, Html } from '../html/jsx-runtime.ts'
import { LawMark } from './paragraph.tsx'
import { Qr } from './qr.tsx'
import { NoWrap } from './rich.tsx'
import { Summary, type SummaryRow } from './summary.tsx'
import { Tag } from './tag.tsx'

export interface SlipView {
  readonly title: string
  /** What the paper is: талон. */
  readonly kind: string
  readonly number: string
  readonly secret: string
  /** The fields that the law gives it, and nothing else. */
  readonly fields: readonly SummaryRow[]
  readonly at: string
  /** The language of the paper, which may be another than that of the page. */
  readonly language: string
  /** What the system adds, apart: code and the address that the QR code leads to; null where the law gives no coupon. */
  readonly verified: { readonly code: string; readonly address: string } | null
}

/** The coupon: the one paper-like part. Number first, a tear line, the law's fields, then the system's own. */
export function Slip({ voice, slip }: { readonly voice: Voice; readonly slip: SlipView }): Html {
  const { say } = voice
  return (
    <article class="q-slip" aria-labelledby="slip">
      <header class="q-slip__head">
        <p class="q-row">
          <Tag tone="ok">{say('web.slip.registered')}</Tag>
          <span class="q-small q-soft">{slip.kind}</span>
        </p>
        <h1 id="slip">{slip.title}</h1>
        <p class="q-slip__no">{slip.number}</p>
        <p>
          {say('web.slip.secret')} <b class="q-nowrap">{slip.secret}</b>{' '}
          <span class="q-small q-soft">{say('web.slip.secret-hint')}</span>
        </p>
      </header>
      <hr class="q-slip__cut" />
      <div class="q-slip__in">
        <div lang={slip.language}>
          <Summary rows={slip.fields} tight two />
        </div>
        <p class="q-small q-soft">
          {say('web.slip.by-law')} <LawMark voice={voice} at={slip.at} />
        </p>
        {slip.verified !== null && (
          <div class="q-row q-between q-slip__qr">
            <p class="q-small q-soft q-short">
              {say('web.slip.ours')}
              <br />
              <br />
              {say('web.slip.code')} <NoWrap>{slip.verified.code}</NoWrap>
            </p>
            <Qr content={slip.verified.address} label={say('web.slip.qr')} />
          </div>
        )}
      </div>
    </article>
  )
}

/** The narrow live coupon beside a form: what will stand on it, as far as it is known. */
export function DraftSlip(properties: {
  readonly voice: Voice
  readonly head: Child
  readonly says?: Child
  readonly rows: readonly SummaryRow[]
  readonly foot?: Child
}): Html {
  const { voice, head, says, rows, foot } = properties
  return (
    <div class="q-talon">
      <div class="q-row q-between">
        {head}
        <Tag tone="line">{voice.say('web.slip.draft')}</Tag>
      </div>
      {says !== undefined && <p class="q-tiny q-soft">{says}</p>}
      <hr />
      <Summary rows={rows} tight two small />
      {foot}
    </div>
  )
}
