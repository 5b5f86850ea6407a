import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The official texts: a folder of files whose names begin with the number by which `tables.csv` names them. */
export function readTexts(folder: string): (text: string) => readonly string[] {
  const files = readdirSync(folder)
  const read = new Map<string, readonly string[]>()
  return (text) => {
    let lines = read.get(text)
    if (lines === undefined) {
      const file = files.find((name) => name.startsWith(`${text}_`) && name.endsWith('.txt'))
      if (file === undefined) throw new Error(`${folder} has no text ${text}`)
      read.set(text, (lines = readFileSync(join(folder, file), 'utf8').split('\n')))
    }
    return lines
  }
}
