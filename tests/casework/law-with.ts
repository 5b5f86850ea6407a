import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { loadLaw, type Law } from '../../src/law/index.ts'

/** The law of this repository with something changed, as `change` leaves a copy of its folder; it must hold no mistake. */
export async function lawWith(change: (folder: string) => Promise<void>): Promise<Law> {
  const folder = await mkdtemp(join(tmpdir(), 'qyzmet-law-'))
  try {
    await cp('law', folder, { recursive: true })
    await change(folder)
    const { law, errors } = await loadLaw(folder)
    if (errors.length > 0) throw new Error(JSON.stringify(errors))
    return law
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Changes one file of YAML as data. */
export async function changeYaml<T>(file: string, change: (content: T) => T): Promise<void> {
  await writeFile(file, stringify(change(parse(await readFile(file, 'utf8')) as T)))
}

export const regulation = join('services', 'targeted-social-aid', '2012-akmola.regulation.yaml')
