/** A text of a form. Browsers send line breaks as CR LF; we keep LF, as everywhere else. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);

  return typeof value === "string" ? value.replaceAll("\r\n", "\n") : "";
}
