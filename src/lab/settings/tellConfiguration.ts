import { Notification } from '@jupyterlab/apputils';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { ConfigurationProblem } from '../../core/config/ConfigurationProblem.js';

/** Tells all that is wrong with the configuration at once; the newest telling stands alone. */
export function tellConfiguration(
  problems: readonly ConfigurationProblem[],
  trans: TranslationBundle,
  before: string | null
): string | null {
  if (before !== null) {
    Notification.dismiss(before);
  }
  if (problems.length === 0) {
    return null;
  }
  const places = {
    file: trans.__('the file'),
    environment: trans.__('the environment'),
    settings: trans.__('your settings')
  };
  const sentences = problems.map(({ path, source, message }) => {
    const place = source && places[source];
    const key = path || trans.__('everything');
    return place ? trans.__('%1 (%2): %3', key, place, message) : trans.__('%1: %2', key, message);
  });
  const text = trans.__('Configuration of the Supply Chain Assistant: %1', sentences.join(' '));
  return problems.some(({ stops }) => stops)
    ? Notification.error(text, { autoClose: false })
    : Notification.warning(text, { autoClose: false });
}
