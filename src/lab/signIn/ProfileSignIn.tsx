import * as React from 'react';
import type { PersonaName } from '../../core/session/personas.js';
import { Notice } from '../cards/Notice.js';
import { usePanel } from '../panel/PanelContext.js';
import { personaLabel } from '../panel/personaLabel.js';
import { personaScope } from '../panel/personaScope.js';
import { Problem } from './Problem.js';
import { useAttempt } from './useAttempt.js';

interface ProfileSignInProps {
  readonly user: string;
  /** The first is the one to start as. */
  readonly personas: readonly [PersonaName, ...PersonaName[]];
  readonly ignored: readonly string[];
}

/** The server knows who it is: one click, no second password. */
export function ProfileSignIn({ user, personas, ignored }: ProfileSignInProps): React.ReactElement {
  const { assistant, trans, locale } = usePanel();
  const { run, running, problem } = useAttempt();
  const [first] = personas;
  return (
    <>
      <p>{trans.__('You are %1 in SageMaker Studio.', user)}</p>
      {ignored.length > 0 && (
        <Notice kind="warning">
          {trans.__(
            'Your profile also names %1, which is no persona here. Ask your administrator.',
            ignored.map(name => `“${name}”`).join(', ')
          )}
        </Notice>
      )}
      {problem && <Problem error={problem} />}
      <button
        type="button"
        className="jp-SupplyChain-Button jp-SupplyChain-goOn jp-mod-main"
        aria-disabled={running}
        onClick={() => {
          run(signal => assistant.signIn(by => by.byProfile(signal), signal));
        }}
      >
        <strong>{trans.__('Go on as %1', personaLabel(first, trans))}</strong>
        <span>{trans.__('Sees %1', personaScope(first, trans, locale))}</span>
      </button>
    </>
  );
}
