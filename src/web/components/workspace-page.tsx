import type { Child, Html } from '../html/jsx-runtime.ts'
import type { ScriptName } from '../theme/assets.ts'
import { Document } from './document.tsx'
import { Languages } from './languages.tsx'
import { Mark } from './mark.tsx'
import type { PageContext } from './page-context.ts'
import { Unseen } from './rich.tsx'

/** Who works here, at which place, and what waits: the same on every page of the workspace. */
export interface WorkspaceFrame {
  /** Short name of the office or organ. */
  readonly place: string
  /** Name and post of the person. */
  readonly person: string
  readonly groups: readonly SideGroup[]
  /** Searching the register needs the right to it. */
  readonly search: boolean
}

export interface SideGroup {
  readonly title: string
  readonly links: readonly SideLink[]
}

export interface SideLink {
  readonly label: string
  readonly href: string
  readonly current?: boolean
  /** How many wait there, if any. */
  readonly count?: string | null
  /** Late ones among them: the only thing that may be shown in poppy here. */
  readonly late?: string | null
}

/** What every page of the workspace is drawn from. */
export interface WorkProperties<View> {
  readonly context: PageContext
  readonly frame: WorkspaceFrame
  readonly view: View
}

export interface WorkspacePageProperties {
  readonly context: PageContext
  readonly frame: WorkspaceFrame
  readonly title: string
  readonly wrong?: boolean
  readonly scripts?: readonly ScriptName[]
  /** Without the side navigation and with larger targets: the page is filled in standing, on a tablet. */
  readonly visit?: boolean
  readonly children: Child
}

/** An official's page: bar with the search, navigation at the side, then the work. */
export function WorkspacePage(properties: WorkspacePageProperties): Html {
  const { context, frame, title, wrong = false, scripts = [], visit = false } = properties
  return (
    <Document
      context={context}
      title={title}
      wrong={wrong}
      scripts={['keyboard', ...scripts]}
      place="workspace"
      bodyClass={visit ? 'work field-work' : 'work'}
    >
      <Bar context={context} frame={frame} plain={visit} />
      {visit ? (
        <main id="main">{properties.children}</main>
      ) : (
        <div class="q-frame">
          <Side context={context} frame={frame} />
          <main class="q-work" id="main">
            {properties.children}
          </main>
        </div>
      )}
    </Document>
  )
}

function Bar(properties: {
  readonly context: PageContext
  readonly frame: WorkspaceFrame
  readonly plain: boolean
}): Html {
  const { context, frame, plain } = properties
  const { say } = context.voice
  const search = frame.search && !plain
  return (
    <header class="q-bar">
      <div class={search ? 'q-bar__in' : 'q-bar__in q-bar__in--plain'}>
        <a class="q-brand" href="/work">
          <Mark />
          <span>{say('web.name')}</span> <small>{frame.place}</small>
        </a>
        {search && (
          <form class="q-bar__find" role="search" action="/work/register" method="post">
            <label for="find">{say('web.find.label')}</label>
            <input class="q-input" id="find" name="sought" type="search" autocomplete="off" />
            <button>{say('web.find.do')}</button>
          </form>
        )}
        <div class="q-bar__me">
          <span class="q-who">{frame.person}</span>
          <Languages context={context} />
          <form method="post" action="/staff/leave">
            <button class="q-bar__leave">{say('web.leave')}</button>
          </form>
        </div>
      </div>
    </header>
  )
}

function Side(properties: { readonly context: PageContext; readonly frame: WorkspaceFrame }): Html {
  const { say } = properties.context.voice
  return (
    <div class="q-side">
      <nav aria-label={say('web.work-menu')}>
        {properties.frame.groups.map((group) => (
          <>
            <h2>{group.title}</h2>
            <ul>
              {group.links.map((link) => (
                <li>
                  <a href={link.href} aria-current={link.current ? 'page' : undefined}>
                    <span>{link.label}</span>
                    <Counts link={link} late={say('web.late-ones')} />
                  </a>
                </li>
              ))}
            </ul>
          </>
        ))}
      </nav>
    </div>
  )
}

function Counts(properties: { readonly link: SideLink; readonly late: string }): Html | null {
  const { count = null, late = null } = properties.link
  if (count === null && late === null) return null
  return (
    <i>
      {late !== null && (
        <b class="hot">
          <Unseen>{`${properties.late} `}</Unseen>
          {late}
        </b>
      )}
      {count}
    </i>
  )
}
