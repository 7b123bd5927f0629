import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import { newNonce, pagePolicy } from "@/lib/http/page-policy";
import { BROUGHT_COOKIE, languageCookieOptions } from "@/lib/i18n/language-cookies";
import { LANGUAGE_PARAMETER, parseLocale } from "@/lib/i18n/locales";
import { fixedLocale, PAGE_LOCALE_HEADER } from "@/lib/i18n/page-locale";

const POLICY = "Content-Security-Policy";

const PAGE_HEADERS = {
  // The secret tracking token is part of an address: no other site may hear of it.
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/** Three screenshots of 5 MiB and the text beside them; next.config.mjs lets Next read no more than 17 MiB. */
const FORM_MAX_BYTES = 16 * 1024 * 1024;

/** Gives every page view a nonce. Next reads the policy from the request and puts the nonce on its own scripts. */
export function proxy(request: NextRequest): NextResponse {
  if (Number(request.headers.get("content-length")) > FORM_MAX_BYTES) return tooLarge(request);

  const policy = pagePolicy(newNonce(), { isDevelopment: env().NODE_ENV === "development" });
  const headers = new Headers(request.headers);
  headers.set(POLICY, policy);
  headers.set(PAGE_LOCALE_HEADER, fixedLocale(request.nextUrl.pathname) ?? "");

  const response = NextResponse.next({ request: { headers } });
  response.headers.set(POLICY, policy);
  for (const [name, value] of Object.entries(PAGE_HEADERS)) response.headers.set(name, value);
  // The button on a customer's own site hands its screenshot over to the form that it has opened.
  if (request.nextUrl.pathname.startsWith("/submit/"))
    response.headers.set("Cross-Origin-Opener-Policy", "unsafe-none");
  const brought = parseLocale(request.nextUrl.searchParams.get(LANGUAGE_PARAMETER));
  if (brought && isPage(request))
    response.cookies.set(BROUGHT_COOKIE, brought, languageCookieOptions(env().PUBLIC_URL));
  if (env().PUBLIC_URL.startsWith("https:")) response.headers.set("Strict-Transport-Security", "max-age=63072000");

  return response;
}

/** A ticket's feed and badge take the language from their address alone. */
function isPage({ nextUrl }: NextRequest): boolean {
  return !/^\/track\/[^/]+\/(?:feed\.atom|badge\.svg)$/.test(nextUrl.pathname);
}

/** Back to the form, which says what was wrong; what Next would answer by itself is no page. */
function tooLarge({ nextUrl }: NextRequest): NextResponse {
  const form = nextUrl.clone();
  form.searchParams.set("problem", "too-large");

  return NextResponse.redirect(form, 303);
}

// Pages only: what matches here costs every request some time, and the APIs have headers of their own.
export const config = {
  matcher: [
    "/",
    "/submit/:path*",
    "/track/:path*",
    "/p/:path*",
    "/signin",
    "/desk/:path*",
    "/docs/:path*",
    "/mail/preferences/:path*",
    "/mail/follow/:path*",
    "/dev/:path*",
  ],
};
