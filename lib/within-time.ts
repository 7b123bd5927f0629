const WITHIN_MS = 3_000;

/**
 * What the database says, for those who rather go without than wait: a busy pool lets a query wait much longer.
 * @throws Error what `work` throws, or that it took more than three seconds; `work` itself goes on
 */
export async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("The database did not answer in time")), WITHIN_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
