import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { apiDocument } from "@/app/_api/document";
import { Reference } from "./_components/reference";

export const metadata: Metadata = { title: "API reference", description: "Every operation of the Glassdesk API." };

export default function ApiReferencePage() {
  const document = apiDocument("native");
  if (!document) notFound();

  return <Reference name="native" document={document} />;
}
