import { countWork, mostCounted, type Officer, type WorkQuestion } from '../../casework/index.ts'
import { isOrgan, may, organById, shortName, type Session } from '../../people/index.ts'
import type { Tx, Voice } from '../../platform/index.ts'
import type { SideGroup, SideLink, WorkspaceFrame } from '../components/workspace-page.tsx'
import type { WebParts } from '../serve/web-parts.ts'

/** The bar and the navigation of one officer: only what her unit may do, with what waits. */
export async function workspaceFrame(
  tx: Tx,
  parts: WebParts,
  voice: Voice,
  session: Session,
  officer: Officer,
  current: string,
): Promise<WorkspaceFrame> {
  const { say, language } = voice
  const { open, late } = await countWork(tx, workOf(officer), parts.now())
  const link = (href: string, label: string, more: Partial<SideLink> = {}): SideLink => ({
    label,
    href,
    ...(current === href ? { current: true } : {}),
    ...more,
  })
  const badge = (counted: number): string | null => (counted === 0 ? null : sayCounted(voice, counted))
  const mayDo = (action: Parameters<typeof may>[1]): boolean => may(officer, action, officer.place)
  const daily = [
    link('/work', say('workspace.my-work.title'), { count: badge(open), late: badge(late) }),
    ...(mayDo('step.accept') ? [link('/work/intake', say('workspace.intake.title'))] : []),
    ...(mayDo('case.find') ? [link('/work/register', say('workspace.register.title'))] : []),
    // A member of an organ signs each of its papers on the page of its step.
    ...(mayDo('step.sign') && !isOrgan(officer.place) ? [link('/work/sign', say('workspace.sign.title'))] : []),
  ]
  const handing = mayDo('step.issue')
    ? [
        link('/work/ready', say('workspace.ready.ready')),
        link('/work/not-collected', say('workspace.ready.not-collected')),
      ]
    : []
  const groups: SideGroup[] = [
    { title: say('workspace.side.daily'), links: daily },
    ...(handing.length > 0 ? [{ title: say('workspace.side.handing'), links: handing }] : []),
    ...(session.posts > 1
      ? [{ title: say('workspace.side.posts'), links: [link('/staff/posts', say('workspace.side.change-post'))] }]
      : []),
  ]
  return {
    place: await placeName(tx, parts, officer.place, language),
    person: [shortName(session.name), session.post?.position[language]].filter(Boolean).join(', '),
    groups,
    search: mayDo('case.find'),
  }
}

/** What one officer has to do in her post, or only the part of it with this verb. */
export const workOf = ({ place, unit, staff }: Officer, verb = ''): WorkQuestion => ({ place, unit, staff, verb })

/** A count in few signs; one that was not counted to its end says so. */
export const sayCounted = ({ say }: Voice, counted: number): string =>
  counted > mostCounted ? say('web.counted-more', { count: mostCounted }) : String(counted)

export async function placeName(tx: Tx, parts: WebParts, place: number, language: Voice['language']): Promise<string> {
  const office = parts.casework.directory.officeById(place)
  return office?.plain[language] ?? (await organById(tx, place))?.name[language] ?? ''
}
