import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { QUEUE_SORTS, type QueueFilter } from "@/lib/queries/queue-filter";
import type { Names } from "./describe-filter";
import { chosenOf, facetsOf } from "./facets";
import { SORT_LABELS } from "./sort-labels";

/** The filter menu for browsers without JavaScript: the browser's own selects, sent as an address. */
export function FilterForm({ filter, names }: { filter: QueueFilter; names: Names }) {
  return (
    <form action="/desk" className="flex flex-wrap items-end gap-2 border-b px-4 py-3">
      {filter.search ? <input type="hidden" name="search" value={filter.search} /> : null}
      {facetsOf(names).map((facet) => (
        <Field key={facet.name} label={facet.label}>
          {(control) => (
            <NativeSelect name={facet.name} defaultValue={chosenOf(filter, facet).join(",")} {...control}>
              <option value="">{facet.name === "status" ? "Open ones" : "Any"}</option>
              {facet.name === "status" ? <option value="all">Any</option> : null}
              <Combination of={chosenOf(filter, facet)} options={facet.options} />
              {facet.options.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
      ))}
      <Field label="Order">
        {(control) => (
          <NativeSelect name="sort" defaultValue={filter.sort} {...control}>
            {QUEUE_SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {SORT_LABELS[sort]}
              </option>
            ))}
          </NativeSelect>
        )}
      </Field>
      <Button type="submit">Show</Button>
    </form>
  );
}

/** Several at once can come with a link; a select of one still has to be able to keep them. */
function Combination({ of, options }: { of: readonly string[]; options: readonly { value: string; label: string }[] }) {
  if (of.length < 2) return null;
  const labels = options.filter(({ value }) => of.includes(value)).map(({ label }) => label);

  return <option value={of.join(",")}>{labels.join(", ")}</option>;
}
