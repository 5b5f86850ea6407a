import type { Child, Html } from '../html/jsx-runtime.ts'
import { assetPath, type ScriptName } from '../theme/assets.ts'
import { colour } from '../theme/styles.ts'
import { SampleNotice } from './notices.tsx'
import type { PageContext } from './page-context.ts'

const bars = { portal: colour('sky'), workspace: colour('sky-night') }

export interface DocumentProperties {
  readonly context: PageContext
  /** What the page is about; the name of the system is added. */
  readonly title: string
  /** Something that was sent has to be mended: the title says so first, as that is what a listener hears first. */
  readonly wrong?: boolean
  readonly place: 'portal' | 'workspace'
  readonly bodyClass?: string
  readonly scripts?: readonly ScriptName[]
  readonly children: Child
}

/** The whole HTML document: head, sample line, skip link, then what the shell puts in. */
export function Document(properties: DocumentProperties): Html {
  const { context, place } = properties
  const { say, language } = context.voice
  const title = `${properties.title} · ${say('web.name')}`
  const scripts = new Set<ScriptName>([
    ...(properties.wrong ? (['focus-errors'] as const) : []),
    ...(properties.scripts ?? []),
  ])
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{properties.wrong ? say('web.wrong-title', { title }) : title}</title>
        <meta name="theme-color" content={bars[place]} />
        <link
          rel="preload"
          href={assetPath(language === 'en' ? 'onest-lat.woff2' : 'onest-cyr.woff2')}
          as="font"
          type="font/woff2"
          crossorigin
        />
        <link rel="icon" href={assetPath('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={assetPath('look.css')} />
        {place === 'workspace' && <link rel="stylesheet" href={assetPath('work.css')} />}
        {[...scripts].map((name) => (
          <script type="module" src={assetPath(`${name}.js`)}></script>
        ))}
      </head>
      <body class={properties.bodyClass}>
        <a class="q-skip" href="#main">
          {say('web.skip')}
        </a>
        <SampleNotice context={context} />
        {properties.children}
      </body>
    </html>
  )
}

/** The text of an answer. */
export const writePage = (page: Html): string => `<!doctype html>${page.markup}`
