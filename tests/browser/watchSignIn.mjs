/**
 * Watches the next sign-in by password, from the form's submission until the question can be typed
 * and what is worth asking is there.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<() => Promise<{milliseconds: number, longestTask: number}>>} waits for it;
 *   `longestTask` is 0 where no task blocked the page for more than 50 ms, up to a second after
 */
export async function watchSignIn(page) {
  await page.evaluate(() => {
    const tasks = [];
    const observer = new PerformanceObserver(list => tasks.push(...list.getEntries()));
    observer.observe({ type: 'longtask' });
    const part = selector => document.querySelector(`#supply-chain-assistant ${selector}`);
    globalThis.watchedSignIn = new Promise(resolve => {
      const onSubmit = () => {
        const start = performance.now();
        const look = () => {
          if (!part('textarea') || !part('.jp-SupplyChain-suggestions')) {
            requestAnimationFrame(look);
            return;
          }
          const milliseconds = performance.now() - start;
          setTimeout(() => {
            observer.disconnect();
            const longest = tasks
              .filter(({ startTime }) => startTime >= start)
              .map(({ duration }) => duration);
            resolve({ milliseconds, longestTask: Math.max(0, ...longest) });
          }, 1000);
        };
        look();
      };
      document.addEventListener('submit', onSubmit, { capture: true, once: true });
    });
  });
  return () => page.evaluate(() => globalThis.watchedSignIn);
}
