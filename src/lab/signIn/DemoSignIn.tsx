import * as React from 'react';
import { personaNames } from '../../core/session/personas.js';
import { Notice } from '../cards/Notice.js';
import { usePanel } from '../panel/PanelContext.js';
import { personaLabel } from '../panel/personaLabel.js';
import { personaScope } from '../panel/personaScope.js';
import { Problem } from './Problem.js';
import { useAttempt } from './useAttempt.js';

/** One click signs in a demo user. */
export function DemoSignIn(): React.ReactElement {
  const { assistant, trans, locale } = usePanel();
  const { run, problem } = useAttempt();
  return (
    <>
      <Notice kind="info">
        {trans.__('Demo: all data is generated. There is no account and no password.')}
      </Notice>
      <p>{trans.__('Choose whose work you want to see.')}</p>
      {problem && <Problem error={problem} />}
      <ul className="jp-SupplyChain-personas">
        {personaNames.map(name => (
          <li key={name}>
            <button
              type="button"
              className="jp-SupplyChain-Button jp-SupplyChain-persona"
              onClick={() => {
                run(signal => assistant.signIn(by => by.asDemo(name, signal), signal));
              }}
            >
              <strong>{personaLabel(name, trans)}</strong>
              <span>{trans.__('Sees %1', personaScope(name, trans, locale))}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
