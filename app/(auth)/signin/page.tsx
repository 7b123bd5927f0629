import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { Card } from "@/components/ui/card";
import { returnPath } from "@/lib/auth/return-path";
import { getContext } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { translations } from "@/lib/i18n/request-locale";
import { ProviderSignIn } from "./_components/provider-sign-in";
import { SignInForm } from "./_components/sign-in-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("signin"))("title"), robots: { index: false } };
}

type Search = { next?: string | string[]; callbackUrl?: string | string[]; error?: string | string[] };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  // next-auth names what comes after in its own way, and as a whole address.
  const next = returnPath(search.next ?? pathOf(search.callbackUrl));
  const t = await translations("signin");
  const { actor } = await getContext();
  if (actor.kind === "user") redirect(next);

  return (
    <div className="w-full max-w-sm py-6">
      <Card className="p-6">
        <h1 className="text-2xl font-semibold tracking-tight">{t("title")}</h1>
        <p className="mt-1 mb-5 text-sm text-ink-muted">{t("lead")}</p>
        {env().AUTH_MODE === "oidc" ? (
          <ProviderSignIn next={next} hasFailed={search.error !== undefined} />
        ) : (
          <SignInForm next={next} />
        )}
      </Card>
      <p className="mt-4 text-center text-sm text-pretty text-ink-muted">
        {t("reported")}{" "}
        <Link href="/#look-up" className="text-accent-ink underline underline-offset-4">
          {t("follow")}
        </Link>
      </p>
    </div>
  );
}

function pathOf(address: unknown): string | undefined {
  const url = typeof address === "string" ? URL.parse(address, env().PUBLIC_URL) : null;

  return url ? `${url.pathname}${url.search}` : undefined;
}
