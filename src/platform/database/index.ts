export * from './backup/index.ts'
export { type Database, openTx, PooledDatabase, setScope, type Tx } from './database.ts'
export {
  asFault,
  DatabaseFault,
  type FaultKind,
  isCheckViolation,
  isConnectionLoss,
  isForbidden,
  isUniqueViolation,
} from './faults.ts'
export { foundInstallation, type Installation, readInstallation } from './installation.ts'
export type { Notice, Notify } from './notice.ts'
export { type DatabaseSettings, migrationsFolder, OpenDatabase, openDatabase, withOwner } from './open-database.ts'
export { type Connection, openPool, type PoolLimits, usualLimits } from './pool.ts'
export { addressOf, type DatabaseAddress, reachDatabase, type Reached, type ReachOptions } from './reach-database.ts'
export { ownerRole, programRole, serverRole } from './roles.ts'
export { nobody, type Scope } from './scope.ts'
export { printSchema } from './schema/print-schema.ts'
export { executorOf, type SqlExecutor } from './sql-executor.ts'
