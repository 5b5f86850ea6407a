import { circles } from './circles.ts'
import { docLinks } from './doc-links.ts'
import { fileNames } from './file-names.ts'
import { fileSize } from './file-size.ts'
import type { Gate } from './gate.ts'
import { handedIn } from './handed-in.ts'
import { imports } from './imports.ts'
import { lockfile, registryHosts } from './lockfile.ts'
import { needlessExceptions } from './needless-exceptions.ts'
import { rawHtml } from './raw-html.ts'
import { readmes } from './readmes.ts'
import { refusalCodes } from './refusal-codes.ts'
import { serviceWords } from './service-words.ts'
import { screenTexts } from './screen-texts.ts'
import { tableComments } from './table-comments.ts'
import { textKeys } from './text-keys.ts'
import { unusedExports } from './unused-exports.ts'

/** The gates over the files. Beside them `tools/check.ts` runs the compiler, the linter, the formatter and the generators. */
export const gates: readonly Gate[] = [
  imports,
  circles,
  fileSize,
  fileNames,
  screenTexts,
  serviceWords,
  textKeys,
  refusalCodes,
  rawHtml,
  handedIn,
  unusedExports,
  readmes,
  docLinks,
  tableComments,
  lockfile,
  registryHosts,
  needlessExceptions,
]
