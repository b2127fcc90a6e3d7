import { Notification } from '@jupyterlab/apputils';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { ExtensionProblem } from '../../core/reading/extension/readExtension.js';

/** Tells what is wrong with the words that the settings add, and on which line of theirs. */
export function tellProblems(
  problems: readonly ExtensionProblem[],
  text: string,
  trans: TranslationBundle
): void {
  if (problems.length > 0) {
    // Not at page start: most settings have nothing to tell.
    void import('../../core/reading/extension/problemText.js').then(({ problemText }) => {
      const sentences = problemText(problems, text, ['vocabulary'], trans);
      Notification.warning(
        trans.__('Settings of the Supply Chain Assistant: %1', sentences.join(' ')),
        { autoClose: false }
      );
    });
  }
}
