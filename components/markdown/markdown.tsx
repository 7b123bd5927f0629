import { type ReactNode, useId } from "react";
import ReactMarkdown, { type Components, type Options } from "react-markdown";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import remarkBreaks from "remark-breaks";
import remarkGfm from "remark-gfm";
import { cn } from "@/components/ui/cn";
import { isTooComplex } from "./complexity";
import { literalHtml } from "./literal-html";
import { ownFile, safeLink } from "./safe-url";

type MarkdownProps = {
  /** What somebody wrote: never trusted. */
  children: string;
  /** This desk's public address; lets absolute links to its own files show as pictures. */
  origin?: string;
  className?: string;
};

/** Renders what customers write. Raw HTML stays text, dangerous addresses die, other hosts' pictures become links. */
export function Markdown({ children, origin, className }: MarkdownProps) {
  const prefix = `${useId()}-`;
  const look = cn("markdown", className);

  if (isTooComplex(children)) {
    return <div className={cn(look, "whitespace-pre-wrap")}>{children}</div>;
  }

  return (
    <div data-slot="markdown" className={look}>
      <ReactMarkdown
        remarkPlugins={[remarkGfm, literalHtml, remarkBreaks]}
        // Footnotes of two comments on one page must not share ids, so each text has its own prefix.
        remarkRehypeOptions={{ clobberPrefix: "" }}
        rehypePlugins={[[rehypeSanitize, { ...defaultSchema, clobberPrefix: prefix }]]}
        urlTransform={(address) => (address.startsWith("#") ? `#${prefix}${address.slice(1)}` : safeLink(address))}
        components={componentsFor(origin)}
      >
        {children}
      </ReactMarkdown>
    </div>
  );
}

function componentsFor(origin: string | undefined): NonNullable<Options["components"]> {
  return {
    a: Anchor,
    img: ({ src, alt }) => <Picture src={typeof src === "string" ? src : ""} alt={alt ?? ""} origin={origin} />,
    pre: ({ node: _, ...rest }) => (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, and must do so by keyboard too
      <pre tabIndex={0} {...rest} />
    ),
    input: ({ node: _, ...rest }) => <input {...rest} aria-label={rest.checked ? "Done" : "To do"} />,
    table: ({ node: _, ...rest }) => (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and must do so by keyboard too
      <section aria-label="Table" tabIndex={0} className="overflow-x-auto">
        <table {...rest} />
      </section>
    ),
  };
}

const Anchor: NonNullable<Components["a"]> = ({ node: _, href, children, ...rest }) => {
  if (!href) return <span>{children}</span>;
  if (href.startsWith("#")) {
    return (
      <a href={href} {...rest}>
        {children}
      </a>
    );
  }
  return <OutsideLink href={href}>{children}</OutsideLink>;
};

function Picture({ src, alt, origin }: { src: string; alt: string; origin: string | undefined }) {
  const own = ownFile(src, origin);
  // biome-ignore lint/performance/noImgElement: attachments are served as they are, behind their own access check
  if (own) return <img src={own} alt={alt} loading="lazy" decoding="async" />;
  if (!src) return alt;
  return <OutsideLink href={src}>{alt || src}</OutsideLink>;
}

function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} target="_blank" rel="nofollow ugc noopener noreferrer">
      {children}
    </a>
  );
}
