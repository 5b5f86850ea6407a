/**
 * The embedded server's own superuser: it makes the owner and the database, stops and watches the server, and nothing else.
 * The owner is a plain role, so that what works here works the same on a database whose operator gives us no superuser.
 */
export const serverRole = 'qyzmet_server'

/** Owns the tables and runs the migrations. Never the role that the program works as. */
export const ownerRole = 'qyzmet_owner'

/** The role the program works as: it owns nothing and row security holds for it. */
export const programRole = 'qyzmet_app'

/** The name of the embedded server's database. */
export const databaseName = 'qyzmet'
