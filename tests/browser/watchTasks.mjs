/**
 * Watches the page's main thread from now on.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<() => Promise<number>>} until it is called: how long the longest task took, in
 *   milliseconds; 0 where none took more than 50
 */
export async function watchTasks(page) {
  await page.evaluate(() => {
    const tasks = [];
    const observer = new PerformanceObserver(list => tasks.push(...list.getEntries()));
    observer.observe({ type: 'longtask' });
    globalThis.longestTask = () => {
      tasks.push(...observer.takeRecords());
      observer.disconnect();
      return Math.max(0, ...tasks.map(({ duration }) => duration));
    };
  });
  return () => page.evaluate(() => globalThis.longestTask());
}
