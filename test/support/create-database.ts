import pg from 'pg';

/** Makes a database on this Postgres, with nothing in it or as a copy of one that nobody is connected to; gives its URL. */
export async function createDatabase(postgresUrl: string, name: string, copyOf = 'template1'): Promise<string> {
  const client = new pg.Client({ connectionString: `${postgresUrl}/postgres` });
  await client.connect();
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${copyOf}`);
  await client.end();
  return `${postgresUrl}/${name}`;
}
