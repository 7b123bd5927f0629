import Link from "next/link";

const links = [
  { href: "/submit", label: "Report a problem" },
  { href: "/docs", label: "Documentation" },
  { href: "/docs/api", label: "API reference" },
  { href: "/signin", label: "Sign in" },
];

export function SiteFooter() {
  return (
    <footer className="border-t">
      <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-5 gap-y-1 px-4 py-6 text-sm text-ink-muted sm:px-6">
        <p className="me-auto">Glassdesk, the help desk you can see through.</p>
        <ul className="-mx-1 flex flex-wrap gap-x-3">
          {links.map(({ href, label }) => (
            <li key={href}>
              <Link href={href} className="inline-block rounded-md px-1 py-1.5 hover:text-ink hover:underline">
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
