import * as React from 'react';
import { usePanel } from '../panel/PanelContext.js';
import { Problem } from './Problem.js';
import { useAttempt } from './useAttempt.js';
import { useLate } from './useLate.js';

/** From when a wait is explained, in milliseconds. */
const longWait = 2500;

/** Name and password. The password leaves its field with each attempt, and the page never. */
export function PasswordSignIn(): React.ReactElement {
  const { assistant, trans } = usePanel();
  const { running, problem, run, stop } = useAttempt();
  const isLate = useLate(running, longWait);
  const name = React.useRef<HTMLInputElement>(null);
  const password = React.useRef<HTMLInputElement>(null);
  const id = React.useId();
  const isWrong = problem?.code === 'auth/invalid-credentials';

  React.useEffect(() => {
    if (problem) {
      password.current?.focus();
    }
  }, [problem]);

  const onSubmit = (event: React.FormEvent): void => {
    event.preventDefault();
    const [nameField, passwordField] = [name.current, password.current];
    if (running || !nameField || !passwordField) {
      return;
    }
    // No name begins or ends with a space; a password may.
    const [username, secret] = [nameField.value.trim(), passwordField.value];
    passwordField.value = '';
    run(signal => assistant.signIn(by => by.byPassword(username, secret, signal), signal));
  };

  return (
    <form
      className="jp-SupplyChain-PasswordSignIn"
      aria-label={trans.__('Sign in')}
      aria-busy={running}
      data-lm-suppress-shortcuts="true"
      // Were it ever sent, then not in an address.
      method="post"
      onSubmit={onSubmit}
      onKeyDown={event => {
        if (event.key === 'Escape' && running) {
          event.preventDefault();
          stop();
        }
      }}
    >
      <label htmlFor={`${id}-name`}>{trans.__('Name')}</label>
      <input
        ref={name}
        id={`${id}-name`}
        name="username"
        type="text"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        readOnly={running}
        aria-invalid={isWrong}
        aria-describedby={problem ? `${id}-problem` : undefined}
      />
      <label htmlFor={`${id}-password`}>{trans.__('Password')}</label>
      <input
        ref={password}
        id={`${id}-password`}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        readOnly={running}
        aria-invalid={isWrong}
        aria-describedby={problem ? `${id}-problem` : undefined}
      />
      {problem && <Problem id={`${id}-problem`} error={problem} />}
      <button
        // One node for both, which keeps the focus.
        type={running ? 'button' : 'submit'}
        className="jp-SupplyChain-Button jp-mod-main"
        onClick={
          running
            ? event => {
                event.preventDefault();
                stop();
              }
            : undefined
        }
      >
        {running ? trans.__('Cancel') : trans.__('Sign in')}
      </button>
      <p role="status">
        {isLate
          ? trans.__('Still signing in: a name that was tried often has to wait, up to 30 s.')
          : running
            ? trans.__('Signing in…')
            : ''}
      </p>
    </form>
  );
}
