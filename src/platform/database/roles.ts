/** Owns the tables and runs the migrations. Never the role that the program works as. */
export const ownerRole = 'qyzmet_owner'

/** The role the program works as: it owns nothing and row security holds for it. */
export const programRole = 'qyzmet_app'

/** The name of the embedded server's database. */
export const databaseName = 'qyzmet'
