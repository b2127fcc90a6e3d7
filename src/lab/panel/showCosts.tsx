import { Dialog, showDialog } from '@jupyterlab/apputils';
import type { TranslationBundle } from '@jupyterlab/translation';
import { ReactWidget } from '@jupyterlab/ui-components';
import * as React from 'react';
import type { Assistant } from '../../core/agents/Assistant.js';
import { CostReport } from './CostReport.js';

/** Shows what was spent, in a dialog of JupyterLab's. */
export async function showCosts(
  assistant: Assistant,
  sessionId: string,
  trans: TranslationBundle,
  locale: string
): Promise<void> {
  await showDialog({
    title: trans.__('Costs'),
    body: ReactWidget.create(
      <CostReport assistant={assistant} sessionId={sessionId} trans={trans} locale={locale} />
    ),
    buttons: [Dialog.okButton({ label: trans.__('Close') })]
  });
}
