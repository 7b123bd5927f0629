"use client";

import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import { deskQueries } from "@/lib/queries/desk";
import { parseQueueFilter } from "@/lib/queries/queue-filter";
import { DeskHeader } from "../../_components/desk-header";
import { savedViewOf } from "../../_components/saved-views";
import { type Density, rememberDensity } from "./density";
import { titleOf } from "./describe-filter";
import { DisplayMenu } from "./display-menu";
import { ExportButton } from "./export-button";
import { FilterChips } from "./filter-chips";
import { FilterForm } from "./filter-form";
import { FilterMenu } from "./filter-menu";
import { SearchField } from "./search-field";
import { TicketList } from "./ticket-list";
import { ViewMenu } from "./view-menu";

/** The queue: what the address says, as a list that stays true. */
export function Queue({ density: initial }: { density: Density }) {
  const [density, setDensity] = useState(initial);
  const params = useSearchParams();
  const filter = useMemo(() => parseQueueFilter(params), [params]);
  const names = useNames();
  const { data: views = [] } = useQuery(deskQueries.views());
  const title = savedViewOf(views, filter)?.name ?? titleOf(filter, names);

  useEffect(() => {
    document.title = `${title} · Glassdesk`;
  }, [title]);

  const chooseDensity = (next: Density) => {
    setDensity(next);
    rememberDensity(next);
  };

  return (
    <>
      <DeskHeader title={title}>
        <div className="flex items-center gap-1.5 max-sm:w-full max-sm:pb-2">
          <FilterMenu filter={filter} names={names} />
          <SearchField filter={filter} />
          <ViewMenu filter={filter} title={title} />
          <ExportButton filter={filter} />
          <DisplayMenu filter={filter} density={density} onDensityChange={chooseDensity} />
        </div>
      </DeskHeader>
      <FilterChips filter={filter} names={names} />
      <noscript>
        <FilterForm filter={filter} names={names} />
      </noscript>
      <TicketList filter={filter} from={params.get("cursor")} density={density} />
    </>
  );
}

function useNames() {
  const { data: products = [] } = useQuery(deskQueries.products());
  const { data: teams = [] } = useQuery(deskQueries.teams());
  const { data: agents = [] } = useQuery(deskQueries.agents());

  return useMemo(() => ({ products, teams, agents }), [products, teams, agents]);
}
