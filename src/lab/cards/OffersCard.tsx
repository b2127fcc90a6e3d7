import * as React from 'react';
import type { Refusal, Unknown } from '../../core/answer/Outcome.js';
import { usePanel } from '../panel/PanelContext.js';
import { personaLabel } from '../panel/personaLabel.js';
import { ChoiceButtons } from './ChoiceButtons.js';
import { Notice } from './Notice.js';

/** No answer, but no error either: what is not theirs to see, or not known, and what is near it. */
export function OffersCard({
  outcome
}: {
  readonly outcome: Refusal | Unknown;
}): React.ReactElement {
  const { trans, locale } = usePanel();
  const mayAsk = outcome.kind === 'refuse' ? outcome.mayAsk : [];
  return (
    <>
      <Notice kind={outcome.kind} className="jp-SupplyChain-sentence">
        {outcome.message}
      </Notice>
      {mayAsk.length > 0 && (
        <p>
          {trans.__(
            'Who may: %1.',
            new Intl.ListFormat(locale, { type: 'disjunction' }).format(
              mayAsk.map(name => personaLabel(name, trans))
            )
          )}
        </p>
      )}
      <ChoiceButtons label={trans.__('You may ask')} choices={outcome.offers} />
    </>
  );
}
