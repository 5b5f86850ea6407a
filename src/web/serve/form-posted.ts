import type { Context } from 'hono'

/** What a form posted, each name with the last text sent under it; files are not asked for here. */
export async function formPosted(c: Context): Promise<Map<string, string>> {
  const body = await c.req.parseBody({ all: true })
  const typed = new Map<string, string>()
  for (const [name, value] of Object.entries(body)) {
    const last = Array.isArray(value) ? value.at(-1) : value
    if (typeof last === 'string') typed.set(name, last)
  }
  return typed
}

/** All texts that were sent under one name: the ticked boxes of a list. */
export async function manyPosted(c: Context, name: string): Promise<string[]> {
  const value = (await c.req.parseBody({ all: true }))[name]
  return (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string')
}
