export { Html, escapeHtml, raw, type Child } from './html/jsx-runtime.ts'
export { assetPath, assets, type Asset } from './theme/assets.ts'
export { writePage } from './components/document.tsx'
export type { PageContext } from './components/page-context.ts'
