import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "@/components/shell/logo";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col px-4">
      <header className="flex h-14 items-center">
        <Link href="/" className="rounded-md">
          <Logo />
        </Link>
      </header>
      <main id="main" tabIndex={-1} className="flex flex-1 flex-col items-center outline-none sm:pt-[12dvh]">
        {children}
      </main>
    </div>
  );
}
