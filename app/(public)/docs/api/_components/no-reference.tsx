import { Missing } from "../../../_components/missing";

export function NoReference() {
  return (
    <Missing
      title="Nothing is described here"
      text="There is no API and no group of operations at this address."
      wayOn={{ href: "/docs/api", label: "API reference" }}
    />
  );
}
