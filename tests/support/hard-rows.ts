import { digest } from '../../src/kernel/index.ts'

const head = '{"type":"drill"}'
const source = '#set page(width: 10cm)'
const content = '{"kind":"coupon","name":"Әсия"}'
const pdf = Buffer.from('%PDF-1.7 drill')

/**
 * What the drill of backup cannot find by trying: a hash that is of another column, a code in groups. A table whose rule is
 * as hard as these gets its values here.
 */
export const hardRows: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  event_heads: { head, hash: `\\x${digest(head)}` },
  paper_templates: { source, hash: digest(source) },
  papers: { kind: 'coupon', code: '1234-5678-9012', content_hash: digest(content) },
  paper_contents: { content },
  paper_renderings: { hash: digest(pdf) },
  paper_files: { pdf: `\\x${pdf.toString('hex')}` },
}
