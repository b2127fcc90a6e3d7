import { Notification } from '@jupyterlab/apputils';
import type { TranslationBundle } from '@jupyterlab/translation';
import { problemText } from '../../core/reading/extension/problemText.js';
import type { ExtensionProblem } from '../../core/reading/extension/readExtension.js';

/** Tells what is wrong with the words that the settings add, and on which line of theirs. */
export function tellProblems(
  problems: readonly ExtensionProblem[],
  text: string,
  trans: TranslationBundle
): void {
  const sentences = problemText(problems, text, ['vocabulary'], trans);
  Notification.warning(
    trans.__('Settings of the Supply Chain Assistant: %1', sentences.join(' ')),
    {
      autoClose: false
    }
  );
}
