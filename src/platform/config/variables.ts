import type { TextKey } from '../texts/index.ts'

/** One variable of the environment. */
export interface Variable {
  readonly name: string
  /** What holds when it is not set; absent where that depends on others, or where nothing holds. */
  readonly usual?: string
  /** Its value is never printed. */
  readonly secret?: true
  readonly about: TextKey
}

/** All that configures the program; the table in the documentation is printed from this list. */
export const variables = [
  { name: 'PORT', usual: '3000', about: 'config.about.port' },
  { name: 'HOST', usual: '127.0.0.1', about: 'config.about.host' },
  { name: 'PUBLIC_URL', about: 'config.about.public-url' },
  { name: 'QYZMET_KIND', about: 'config.about.kind' },
  { name: 'DATA_DIR', usual: 'data', about: 'config.about.data-dir' },
  { name: 'FILES_DIR', about: 'config.about.files-dir' },
  { name: 'DATABASE_URL', secret: true, about: 'config.about.database-url' },
  { name: 'DATABASE_OWNER_URL', secret: true, about: 'config.about.database-owner-url' },
  { name: 'SECRET_KEYS', secret: true, about: 'config.about.secret-keys' },
  { name: 'TLS_CERT', about: 'config.about.tls-cert' },
  { name: 'TLS_KEY', about: 'config.about.tls-key' },
  { name: 'TRUSTED_PROXIES', about: 'config.about.trusted-proxies' },
  { name: 'LOG_LEVEL', usual: 'info', about: 'config.about.log-level' },
] as const satisfies readonly Variable[]

export type VariableName = (typeof variables)[number]['name']
