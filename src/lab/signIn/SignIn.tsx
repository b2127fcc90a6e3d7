import * as React from 'react';
import { Notice } from '../cards/Notice.js';
import { usePanel } from '../panel/PanelContext.js';
import type { SignInMethod } from '../../core/session/SignInMethod.js';
import { DemoSignIn } from './DemoSignIn.js';
import { PasswordSignIn } from './PasswordSignIn.js';
import { Problem } from './Problem.js';
import { ProfileSignIn } from './ProfileSignIn.js';
import { useAttempt } from './useAttempt.js';

/** What stands in the panel while nobody is signed in: the sign-in that the server wants. */
export function SignIn(): React.ReactElement {
  const { assistant, trans } = usePanel();
  const root = React.useRef<HTMLDivElement>(null);
  const [method, setMethod] = React.useState<SignInMethod | null>(null);
  const { run, problem } = useAttempt();

  const ask = React.useCallback(() => {
    run(async signal => {
      const authenticator = await assistant.authenticator();
      setMethod(await authenticator.method(signal));
    });
  }, [assistant, run]);
  React.useEffect(ask, [ask]);

  React.useLayoutEffect(() => {
    // Who waits here for the first way to sign in is led to it.
    if (root.current && root.current === document.activeElement) {
      root.current.querySelector<HTMLElement>('input, button')?.focus();
    }
  }, [method, problem]);

  return (
    <div ref={root} className="jp-SupplyChain-Scroll jp-SupplyChain-SignIn" tabIndex={-1}>
      <h2>{trans.__('Ask your supply chain')}</h2>
      <p>{trans.__('Questions in plain words, answered from six tables.')}</p>
      {assistant.idledOut && (
        <Notice kind="info">
          {trans.__('Your session ended because nothing was asked for long. Sign in to go on.')}
        </Notice>
      )}
      {problem ? (
        <>
          <Problem error={problem} />
          <button type="button" className="jp-SupplyChain-Button jp-mod-main" onClick={ask}>
            {trans.__('Try again')}
          </button>
        </>
      ) : (
        method && <Way method={method} />
      )}
    </div>
  );
}

function Way({ method }: { readonly method: SignInMethod }): React.ReactElement {
  switch (method.mode) {
    case 'demo':
      return <DemoSignIn />;
    case 'password':
      return <PasswordSignIn />;
    case 'profile':
      return (
        <ProfileSignIn user={method.user} personas={method.personas} ignored={method.ignored} />
      );
  }
}
