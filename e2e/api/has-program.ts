import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Whether this machine has the program: examples in a language that is not there are skipped. */
export function hasProgram(name: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
