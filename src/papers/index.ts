export { benchPaper, type PaperBench } from './bench-paper.ts'
export * from './content/content.ts'
export * from './content/kinds.ts'
export { makeContent, type ContentOrder } from './content/make-content.ts'
export { paperData, type PaperData } from './content/paper-data.ts'
export { unprintable } from './content/unprintable.ts'
export type { PdfStandard } from './render/protocol.ts'
export { mark, renderContent, verifyAddress, type Mark, type Rendering } from './render/render-content.ts'
export { startRenderer, type Renderer, type RendererOptions, type RenderJob } from './render/renderer.ts'
export { loadTemplates, papersFolder, type Template, type Templates } from './render/templates.ts'
export { loadSamples, type Sample } from './samples.ts'
export { drawCode } from './store/draw-code.ts'
export { findPaper, getPaper, listPapers, type WholePaper } from './store/find-paper.ts'
export { issuePaper, keepTemplates, type IssueOrder } from './store/issue-paper.ts'
export { nextNumber, type NumberPlace } from './store/next-number.ts'
export { maskName, type PaperHead } from './store/paper.ts'
export { renderPaper, type PaperHouse, type RenderOrder } from './store/render-paper.ts'
export { letPapersBeSet, takePaperToSet } from './store/papers-to-set.repo.ts'
export { revokePaper } from './store/revoke-paper.ts'
export {
  compareFile,
  verifyPaper,
  type FileComparison,
  type ShownPaper,
  type Verification,
} from './store/verify-paper.ts'
