// What the program and the child that sets papers say to each other over the channel between them.

export type PdfStandard = 'a-2a' | 'ua-1'

export interface RenderOrder {
  readonly id: number
  /** Hash of the template; its source comes along only the first time that this child is asked for it. */
  readonly template: string
  readonly source?: string
  /** What the template reads, as JSON text. */
  readonly sheet: string
  /** The address that the QR code leads to. */
  readonly address: string
  readonly standard: PdfStandard
  /** The paper's own time in seconds: with it the same content gives the same bytes whenever it is set. */
  readonly timestamp: number
}

export type RenderAnswer =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly error: string }
  | { readonly ready: true; readonly rss: number }
