import type { Monaco } from "./load-monaco";

const described = new Map<string, Record<string, unknown>>();

/** Says which schema a text has; returns what takes that back. Monaco holds one list for the page. */
export function describeJson(
  monaco: Monaco,
  address: string,
  schema: Record<string, unknown>,
): () => void {
  // The name of the dialect is not a schema to fetch, and Monaco knows only older names.
  const { $schema: _, ...bare } = schema;
  described.set(address, bare);
  tell(monaco);
  return () => {
    described.delete(address);
    tell(monaco);
  };
}

function tell(monaco: Monaco): void {
  monaco.jsonDefaults.setDiagnosticsOptions({
    validate: true,
    allowComments: false,
    enableSchemaRequest: false,
    schemas: [...described].map(([address, schema]) => ({
      uri: `${address}#schema`,
      fileMatch: [address],
      schema,
    })),
  });
}
