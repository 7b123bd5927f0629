import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Field } from "./field";
import { Input } from "./input";

const attribute = (html: string, element: string, name: string) =>
  new RegExp(`<${element}[^>]* ${name}="([^"]*)"`).exec(html)?.[1];

describe("Field", () => {
  const html = renderToStaticMarkup(
    <Field label="Subject" hint="One sentence." error="Say what went wrong." required>
      {(control) => <Input name="subject" {...control} />}
    </Field>,
  );

  it("ties the label to its control", () => {
    expect(attribute(html, "label", "for")).toBe(attribute(html, "input", "id"));
  });

  it("describes the control by its error first and its hint second", () => {
    const described = attribute(html, "input", "aria-describedby")?.split(" ") ?? [];
    const texts = described.map((id) => new RegExp(`id="${id}"[^>]*>(.*?)</p>`).exec(html)?.[1]);
    expect(texts[0]).toContain("Say what went wrong.");
    expect(texts[1]).toBe("One sentence.");
    expect(attribute(html, "input", "aria-invalid")).toBe("true");
  });

  it("describes nothing where nothing is said", () => {
    const bare = renderToStaticMarkup(<Field label="Name">{(control) => <Input {...control} />}</Field>);
    expect(bare).not.toMatch(/aria-describedby=/);
    expect(bare).not.toMatch(/aria-invalid=/);
  });
});
