import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { readTheme } from "@/components/shell/read-theme";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { env } from "@/lib/env";
import { Badges } from "./_components/badges";
import { Buttons } from "./_components/buttons";
import { Choices } from "./_components/choices";
import { Fields } from "./_components/fields";
import { Files } from "./_components/files";
import { Layers } from "./_components/layers";
import { Pipelines } from "./_components/pipelines";
import { Prose } from "./_components/prose";
import { States } from "./_components/states";

export const metadata: Metadata = { title: "Components", robots: { index: false } };

/** Every primitive in its states, for the eye and for axe; exists in development only. */
export default async function ComponentsPage() {
  if (env().NODE_ENV !== "development") notFound();

  return (
    <main id="main" tabIndex={-1} className="mx-auto flex max-w-5xl flex-col gap-10 px-4 py-8 outline-none sm:px-6">
      <header className="flex items-center justify-between">
        <h1 className="text-2xl font-semibold tracking-tight">Components</h1>
        <ThemeToggle initial={await readTheme()} />
      </header>
      <Sample title="Buttons">
        <Buttons />
      </Sample>
      <Sample title="Fields">
        <Fields />
      </Sample>
      <Sample title="Choices">
        <Choices />
      </Sample>
      <Sample title="Layers">
        <Layers />
      </Sample>
      <Sample title="Badges and people">
        <Badges />
      </Sample>
      <Sample title="Pipeline">
        <Pipelines />
      </Sample>
      <Sample title="Markdown">
        <Prose />
      </Sample>
      <Sample title="Files">
        <Files />
      </Sample>
      <Sample title="Tables and states">
        <States />
      </Sample>
    </main>
  );
}

function Sample({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-3 border-b pb-1.5 text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}
