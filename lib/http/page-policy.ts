/**
 * The Content-Security-Policy of our pages (CSP 3): scripts run by nonce only, nothing is loaded from elsewhere, nobody
 * may frame us. Styles may be inline because components position themselves with style attributes, which cannot carry
 * a nonce; pictures may be blob: and data: for previews of what is about to be uploaded.
 * @param options.isDevelopment hot reload evaluates code and talks over a web socket
 */
export function pagePolicy(nonce: string, { isDevelopment }: { isDevelopment: boolean }): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** A nonce for one page view: 128 bits. */
export function newNonce(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
}
