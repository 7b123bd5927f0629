import { z } from "zod";
import type { DomainContext } from "@/lib/domain/context";
import type { Action } from "@/lib/domain/policy";

/** Whether a tool changes anything, loses anything, and may be repeated: what a client asks its user before calling. */
type Effects = "reads" | "adds" | "changes";

type ToolSpec<Input extends z.ZodObject, Output extends z.ZodObject> = {
  name: string;
  title: string;
  description: string;
  /** Tools that a key may not use are not shown to it; the verb checks again. */
  action: Action;
  effects: Effects;
  /** Counts against the limit of creations too. */
  creates?: boolean;
  input: Input;
  output: Output;
  call: (ctx: DomainContext, input: z.output<Input>) => Promise<z.output<Output>>;
};

export type Tool = Omit<ToolSpec<z.ZodObject, z.ZodObject>, "call"> & {
  call: (ctx: DomainContext, input: never) => Promise<Record<string, unknown>>;
};

const ANNOTATIONS = {
  reads: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  adds: { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: false },
  changes: { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: false },
} as const satisfies Record<Effects, object>;

/** Declares a tool; its types are checked here. */
export function defineTool<Input extends z.ZodObject, Output extends z.ZodObject>(spec: ToolSpec<Input, Output>): Tool {
  return spec;
}

/** A tool as `tools/list` shows it. */
export function describeTool({ name, title, description, effects, input, output }: Tool) {
  return {
    name,
    title,
    description,
    inputSchema: objectSchema(input, "input"),
    outputSchema: objectSchema(output, "output"),
    annotations: { title, ...ANNOTATIONS[effects] },
  };
}

function objectSchema(schema: z.ZodObject, io: "input" | "output") {
  const { $schema: _, ...written } = z.toJSONSchema(schema, { io, unrepresentable: "any" });

  return { ...written, type: "object" as const };
}
