"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

type SettingsNavProps = { sections: readonly { href: string; label: string }[] };

export function SettingsNav({ sections }: SettingsNavProps) {
  const path = usePathname();

  return (
    <nav aria-label="Settings" className="border-b">
      <ul className="mx-auto flex max-w-4xl gap-5 overflow-x-auto px-4 sm:px-6">
        {sections.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={path === href || path.startsWith(`${href}/`) ? "page" : undefined}
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
