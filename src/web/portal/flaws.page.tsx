import { Crumbs } from '../components/crumbs.tsx'
import type { PageContext } from '../components/page-context.ts'
import { PortalPage } from '../components/portal-page.tsx'
import { Summary } from '../components/summary.tsx'
import type { Html } from '../html/jsx-runtime.ts'
import type { FlawsView } from './flaws-of-directory.ts'

/** What is wrong in the printed tables: each kind with its count, and the rows of one kind beside what was made of them. */
export function FlawsPage(properties: { readonly context: PageContext; readonly view: FlawsView }): Html {
  const { context, view } = properties
  const { voice } = context
  const { say } = voice
  const title = say('portal.flaws.title')
  return (
    <PortalPage context={context} title={title} current="offices">
      <div class="q-page q-page--near">
        <Crumbs voice={voice} crumbs={[{ label: say('portal.offices.title'), href: '/offices' }, { label: title }]} />
        <header class="q-stack">
          <h1>{title}</h1>
          <p class="q-lead">{say('portal.flaws.lead')}</p>
        </header>
        <ul class="q-life">
          {view.kinds.map((kind) => (
            <li>
              <a href={kind.href} aria-current={kind.chosen ? 'true' : undefined}>
                <b>{kind.label}</b>
                <span>{say('portal.flaws.rows', { count: kind.count })}</span>
              </a>
            </li>
          ))}
        </ul>
        {view.chosen !== null && (
          <section class="q-stack" aria-labelledby="chosen">
            <h2 id="chosen">{view.chosen.label}</h2>
            {view.chosen.rows.map((row) => (
              <div class="q-stack">
                <h3>
                  <a href={row.href}>{row.office}</a>
                </h3>
                <Summary
                  tight
                  small
                  rows={[
                    ...(row.printed === '' ? [] : [{ key: say('portal.flaws.printed'), value: row.printed }]),
                    ...(row.taken === '' ? [] : [{ key: say('portal.flaws.taken'), value: row.taken }]),
                    { key: say('portal.flaws.where'), value: row.where },
                  ]}
                />
              </div>
            ))}
          </section>
        )}
      </div>
    </PortalPage>
  )
}
