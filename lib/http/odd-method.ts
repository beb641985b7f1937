// Read by Node alone, before Next is there (scripts/launch/safe-answers.mjs).

/** Names the method that was asked for where it is none that routes can have. */
export const askedMethod = "x-parley-method";

const routable = new Set(["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]);

/** Whether the API is asked with a method that no route can have, such as PROPFIND. */
export function oddMethod({
  method = "GET",
  url = "/",
}: {
  method?: string | undefined;
  url?: string | undefined;
}): boolean {
  return url.startsWith("/api/") && !routable.has(method);
}
