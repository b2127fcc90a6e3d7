import { npm } from './npm.mjs';

/**
 * What the registry knows against packages of the lock file.
 * @param {string[]} names the packages that matter
 * @returns {Promise<{skipped: string} | {found: string[]}>} why it could not be asked, or a line
 *   for each package that something is known against
 */
export async function audit(names) {
  const { output } = await npm(['audit', '--json', '--package-lock-only']);
  // Warnings of npm's may stand around it.
  const answer = JSON.parse(/^\{[^]*^\}/m.exec(output)?.[0] ?? '{}');
  if (!answer.vulnerabilities) {
    return { skipped: answer.message ?? 'npm gave no answer' };
  }
  const found = names
    .map(name => answer.vulnerabilities[name])
    .filter(Boolean)
    .map(({ name, severity, via }) => {
      const titles = via.map(each => each.title ?? each).join('; ');
      return `${name}: ${severity}: ${titles}`;
    });
  return { found };
}
