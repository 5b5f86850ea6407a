import { countWork, type Officer } from '../../casework/index.ts'
import { may, organById, shortName, type Session } from '../../people/index.ts'
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
  const { open, late } = await countWork(tx, officer.place, officer.unit, officer.staff, parts.now())
  const link = (href: string, label: string, more: Partial<SideLink> = {}): SideLink => ({
    label,
    href,
    ...(current === href ? { current: true } : {}),
    ...more,
  })
  const mayDo = (action: Parameters<typeof may>[1]): boolean => may(officer, action, officer.place)
  const daily = [
    link('/work', say('workspace.my-work.title'), { count: open, late }),
    ...(mayDo('step.accept') ? [link('/work/intake', say('workspace.intake.title'))] : []),
    ...(mayDo('case.find') ? [link('/work/register', say('workspace.register.title'))] : []),
    ...(mayDo('step.sign') && officer.unit === 'head' ? [link('/work/sign', say('workspace.sign.title'))] : []),
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

export async function placeName(tx: Tx, parts: WebParts, place: number, language: Voice['language']): Promise<string> {
  const office = parts.casework.directory.officeById(place)
  return office?.plain[language] ?? (await organById(tx, place))?.name[language] ?? ''
}
