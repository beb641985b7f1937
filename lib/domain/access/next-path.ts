/** Where to go on after signing in: a path of ours, whatever the address says. */
export function nextPath(given: string | undefined): string {
  if (!given?.startsWith("/")) return "/";
  const here = "http://here.invalid";
  if (!URL.canParse(given, here)) return "/";
  const url = new URL(given, here);
  // "//evil.example" and "/\evil.example" name another host.
  if (url.origin !== here || url.pathname.startsWith("//")) return "/";
  if (/^\/(api|sign-in|welcome)(\/|$)/.test(url.pathname)) return "/";
  return url.pathname + url.search + url.hash;
}
