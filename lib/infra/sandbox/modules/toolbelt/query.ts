const escape = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

function pairsOf(key: string, value: unknown): string[] {
  if (value === undefined || typeof value === "function") return [];
  if (Array.isArray(value)) return value.flatMap((item, i) => pairsOf(`${key}[${i}]`, item));
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([name, item]) => pairsOf(`${key}[${name}]`, item));
  }
  return [`${escape(key)}=${value === null ? "" : escape(`${value as string}`)}`];
}

/** A query or a form's body, with lists and objects in brackets. */
export const queryOf = (values: object): string =>
  Object.entries(values)
    .flatMap(([name, value]) => pairsOf(name, value))
    .join("&");
