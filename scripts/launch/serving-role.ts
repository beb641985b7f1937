import pg from "pg";

/** The role that serves: it reads and writes rows, and can change neither tables nor migrations. */
export const SERVING_ROLE = "parley_serve";

const statements = [
  "GRANT USAGE ON SCHEMA public TO parley_serve",
  "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO parley_serve",
  "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO parley_serve",
  "REVOKE ALL ON _prisma_migrations FROM parley_serve",
  // what was written down stays as it was
  "REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM parley_serve",
  // for tables of a migration that somebody applies by hand while the product runs
  "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO parley_serve",
  "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO parley_serve",
];

/** Makes the serving role, or gives it this password, and grants it the tables of this database. */
export async function grantServing(ownerUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const found = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [SERVING_ROLE]);
    const verb = found.rowCount === 0 ? "CREATE" : "ALTER";
    await client.query(
      `${verb} ROLE ${SERVING_ROLE} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${client.escapeLiteral(password)}`,
    );
    // In one step: a product that runs meanwhile is never given more than this.
    await client.query(["BEGIN", ...statements, "COMMIT"].join("; "));
  } finally {
    await client.end();
  }
}
