import { html, SafeHtml } from "@/lib/html";
import type { Locale } from "@/lib/i18n/locales";

type Frame = {
  language: Locale;
  title: string;
  product: string;
  /** `#rrggbb`; ours when null. */
  colour: string | null;
  headline: string;
  ticket: string;
  body: SafeHtml;
  button: { label: string; url: string };
  secondary: { label: string; url: string } | null;
  advice: string;
  footnote: string;
  unsubscribe: { label: string; url: string } | null;
};

const OUR_COLOUR = "#0f766e";

// Most mail programs read a style sheet, and those that do not show plain, readable text. Nothing is loaded from elsewhere.
const STYLE = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 24px 12px; background: #f4f4f5; color: #18181b;
  font: 16px/1.55 -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Hiragino Sans", "Noto Sans", Arial, sans-serif; }
.card { max-width: 600px; margin: 0 auto; background: #ffffff; border-radius: 12px; overflow: hidden; }
.inner { padding: 24px; }
h1 { font-size: 21px; line-height: 1.3; margin: 0 0 4px; }
:lang(ja) { word-break: auto-phrase; }
p { margin: 0 0 16px; }
.muted, .muted a { color: #52525b; font-size: 14px; }
.message { border-left: 3px solid #d4d4d8; padding: 2px 0 2px 16px; margin: 0 0 20px; overflow-wrap: anywhere; }
.message p:last-child { margin-bottom: 0; }
.message pre { overflow-x: auto; font-size: 13px; background: #f4f4f5; padding: 12px; border-radius: 6px; }
.steps { margin: 0 0 20px; padding-left: 20px; }
a { color: #0f766e; }
.small { max-width: 600px; margin: 16px auto 0; padding: 0 24px; }
@media (prefers-color-scheme: dark) {
  body { background: #09090b !important; color: #f4f4f5 !important; }
  .card { background: #18181b !important; }
  .muted, .muted a { color: #a1a1aa !important; }
  .message { border-color: #3f3f46 !important; }
  .message pre { background: #27272a !important; }
  a { color: #5eead4; }
}`;

/** What every mail looks like: the product's name and colour, one headline, what it is about, one button. */
export function frame(mail: Frame): string {
  const colour = mail.colour ?? OUR_COLOUR;
  const button = `display:inline-block;background:${colour};color:${inkOn(colour)};padding:11px 20px;border-radius:8px;font-weight:600;text-decoration:none`;

  return html`<!doctype html>
<html lang="${mail.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${mail.title}</title>
<style>${new SafeHtml(STYLE)}</style>
</head>
<body>
<div class="card">
<div style="height:6px;background:${colour}"></div>
<div class="inner">
<p class="muted" style="margin-bottom:12px"><strong>${mail.product}</strong></p>
<h1>${mail.headline}</h1>
<p class="muted">${mail.ticket}</p>
${mail.body}
<p><a href="${mail.button.url}" style="${button}">${mail.button.label}</a></p>
${mail.secondary ? html`<p><a href="${mail.secondary.url}">${mail.secondary.label}</a></p>` : null}
${mail.advice ? html`<p style="margin-bottom:0">${mail.advice}</p>` : null}
</div>
</div>
<div class="small">
<p class="muted">${mail.footnote} ${mail.unsubscribe ? html`<a href="${mail.unsubscribe.url}">${mail.unsubscribe.label}</a>` : null}</p>
</div>
</body>
</html>
`.text;
}

/** Black or white, whichever can be read on this colour (WCAG's relative luminance). */
export function inkOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;

  return luminance > 0.179 ? "#000000" : "#ffffff";
}

function linear(channel: number): number {
  return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
