import { expect, it } from "vitest";
import { withWatcher } from "./watchers";

const [mara, tom] = ["mara", "tom"].map((id) => ({ id, email: `${id}@example.com`, name: null }));

it("adds a watcher once, at the end, and takes one away", () => {
  if (!mara || !tom) throw new Error("There are two of them");

  expect(withWatcher([mara], { watcher: tom, watches: true })).toEqual([mara, tom]);
  expect(withWatcher([mara, tom], { watcher: mara, watches: true })).toEqual([tom, mara]);
  expect(withWatcher([mara, tom], { watcher: mara, watches: false })).toEqual([tom]);
  expect(withWatcher([mara], { watcher: tom, watches: false })).toEqual([mara]);
});
