import { dispatch } from './verbs/dispatch.ts'
import { draft } from './verbs/draft.ts'
import { inspect } from './verbs/inspect.ts'
import { issue } from './verbs/issue.ts'
import { opine } from './verbs/opine.ts'
import { register } from './verbs/register.ts'
import { returnDraft } from './verbs/return.ts'
import { sign } from './verbs/sign.ts'

/** Every command on a case that exists: page, API and permission table speak of these names and no others. */
export const commands = { dispatch, inspect, opine, draft, sign, return: returnDraft, register, issue } as const

export type CommandName = keyof typeof commands

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name)

/** Commands that an open task allows, by the verb it stands at. */
export const commandsOf = (verb: string): CommandName[] =>
  (Object.keys(commands) as CommandName[]).filter((name) => commands[name].verb === verb)
