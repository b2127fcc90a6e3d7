import * as React from 'react';
import { personaNames } from '../../core/session/personas.js';
import { Notice } from '../cards/Notice.js';
import { usePanel } from './PanelContext.js';
import { personaLabel } from './personaLabel.js';
import { personaScope } from './personaScope.js';

/** One click signs in a demo user. */
export function SignIn(): React.ReactElement {
  const { assistant, trans, locale } = usePanel();
  return (
    <div className="jp-SupplyChain-Scroll">
      <h2>{trans.__('Ask your supply chain')}</h2>
      <p>
        {trans.__(
          'Questions in plain words, answered from six tables. Choose whose work you want to see.'
        )}
      </p>
      <Notice kind="info">
        {trans.__('Demo: all data is generated. There is no account and no password.')}
      </Notice>
      <ul className="jp-SupplyChain-personas">
        {personaNames.map(name => (
          <li key={name}>
            <button
              type="button"
              className="jp-SupplyChain-Button jp-SupplyChain-persona"
              onClick={() => {
                assistant.signInAsDemo(name);
              }}
            >
              <strong>{personaLabel(name, trans)}</strong>
              <span>{trans.__('Sees %1', personaScope(name, trans, locale))}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
