import type { Metadata } from "next";
import { API_INTRODUCTIONS, apiDocument } from "@/app/_api/document";
import { NoReference } from "../_components/no-reference";
import { Reference } from "../_components/reference";

type Props = { params: Promise<{ api: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { api } = await params;
  const known = API_INTRODUCTIONS.find(({ name }) => name === api);

  return known ? { title: `${known.title} API`, description: known.about } : {};
}

/** The reference of a dialect. Ours is at /docs/api itself. */
export default async function DialectReferencePage({ params }: Props) {
  const { api } = await params;
  const document = api === "native" ? null : apiDocument(api);
  if (!document) return <NoReference />;

  return <Reference name={api} document={document} />;
}
