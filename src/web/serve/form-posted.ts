import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'

/** What a form posted, each name with the last text sent under it; files are not asked for here. */
export async function formPosted(c: Context): Promise<Map<string, string>> {
  const body = await bodyOf(c)
  const typed = new Map<string, string>()
  for (const [name, value] of Object.entries(body)) {
    const last = Array.isArray(value) ? value.at(-1) : value
    if (typeof last === 'string') typed.set(name, last)
  }
  return typed
}

/** All texts that were sent under one name: the ticked boxes of a list. */
export async function manyPosted(c: Context, name: string): Promise<string[]> {
  const value = (await bodyOf(c))[name]
  return (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string')
}

/** The file that was sent under a name; null where none was chosen. */
export async function filePosted(c: Context, name: string): Promise<File | null> {
  const value = (await bodyOf(c))[name]
  const file = Array.isArray(value) ? value.at(-1) : value
  return file instanceof File && file.size > 0 ? file : null
}

/** More fields than any form of the law has, or a body that cannot be read, is a bad request and no fault of ours. */
const mostFields = 5000

async function bodyOf(c: Context) {
  try {
    const body = await c.req.parseBody({ all: true })
    if (Object.keys(body).length <= mostFields) return body
  } catch {
    // What is wrong with it only its sender could tell.
  }
  throw new HTTPException(400)
}
