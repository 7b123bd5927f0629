"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

type SettingsNavProps = { sections: readonly { href: string; label: string }[] };

export function SettingsNav({ sections }: SettingsNavProps) {
  const path = usePathname();
  const isCurrent = (href: string) => path === href || path.startsWith(`${href}/`);

  return (
    <nav aria-label="Settings" className="border-b">
      <ul className="mx-auto flex max-w-4xl gap-5 overflow-x-auto px-4 sm:px-6">
        {sections.map(({ href, label }) => (
          <li key={href}>
            <Link
              ref={isCurrent(href) ? inSight : undefined}
              href={href}
              aria-current={isCurrent(href) ? "page" : undefined}
              className="flex h-10 items-center border-b-2 border-transparent text-sm font-medium whitespace-nowrap text-ink-muted hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:border-accent aria-[current=page]:text-ink"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** On a narrow screen the line is longer than the page. */
function inSight(link: HTMLElement | null): void {
  link?.scrollIntoView({ inline: "center", block: "nearest" });
}
