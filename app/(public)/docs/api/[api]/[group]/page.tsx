import type { Metadata } from "next";
import { API_INTRODUCTIONS, apiDocument } from "@/app/_api/document";
import { GroupReference } from "../../_components/group-reference";
import { NoReference } from "../../_components/no-reference";
import { groupsOf } from "../../_reference/groups";

type Props = { params: Promise<{ api: string; group: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params);

  return found ? { title: `${found.group.tag} · ${found.title} API` } : {};
}

export default async function GroupPage({ params }: Props) {
  const found = await find(params);
  if (!found) return <NoReference />;

  return <GroupReference {...found} />;
}

async function find(params: Props["params"]) {
  const { api, group: slug } = await params;
  const introduction = API_INTRODUCTIONS.find(({ name }) => name === api);
  const document = introduction && apiDocument(api);
  const group = document && groupsOf(document).find((candidate) => candidate.slug === slug);

  return group ? { api, title: introduction.title, document, group } : null;
}
