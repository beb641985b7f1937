// What browsers are told to keep a page from. It imports nothing, so that the web server can say it
// before Next is there (scripts/launch/safe-answers.mjs).

/** On every answer, redirects and errors included. */
export function safetyHeaders({
  publicUrl,
}: {
  publicUrl?: string | undefined;
}): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    // Only who is reached by TLS may ask for it.
    ...(publicUrl?.startsWith("https:") ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
  };
}

/** For answers that are no pages: whoever opens one as a page finds it without any power. */
export const dataPolicy =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** For our own files: a worker obeys the policy of the file that it was started with. */
export const filePolicy =
  "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Which of the two an address has, as long as it is not a page. */
export const policyAt = (path: string): string =>
  path.startsWith("/_next/") ? filePolicy : dataPolicy;

/**
 * For pages: scripts are our own files, and inline ones that carry the nonce of this answer. Styles
 * may be inline, since Monaco writes the colours of a theme so.
 */
export function pagePolicy(nonce: string, { development = false } = {}): string {
  return [
    "default-src 'none'",
    // React tells where a page's error comes from by eval, in development only.
    `script-src 'self' 'nonce-${nonce}'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
