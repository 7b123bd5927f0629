import { Markdown } from "@/components/markdown/markdown";
import { MarkdownEditor } from "@/components/markdown/markdown-editor";
import { Card, CardBody } from "@/components/ui/card";
import { Field } from "@/components/ui/field";

const text = `## The export stops

Since **Tuesday** the export *stops* after ~~9,999~~ 10,000 rows. See [the page](https://example.com) or run \`npm start\`.
The <Table> component says nothing.

1. Open the report
2. Press *Export*
   - as CSV
   - as Excel

- [x] tried twice
- [ ] tried on another machine

> The file is complete on my colleague's machine.

\`\`\`
Error: stream closed before the last row was written, which is a line long enough that it has to scroll sideways on most screens
    at Export.write (export.ts:42:7)
\`\`\`

| rows | result |
|---|---|
| 9,999 | fine |
| 10,001 | cut off |

![the screen](https://example.com/screen.png)`;

export function Prose() {
  return (
    <div className="grid gap-5 lg:grid-cols-2">
      <Card>
        <CardBody>
          <Markdown>{text}</Markdown>
        </CardBody>
      </Card>
      <form action="/dev/components">
        <Field label="Answer">
          {(control) => <MarkdownEditor name="body" defaultValue={"Thank you.\n\nWe *found* it."} {...control} />}
        </Field>
      </form>
    </div>
  );
}
