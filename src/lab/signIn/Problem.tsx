import * as React from 'react';
import type { AssistantError } from '../../core/errors/AssistantError.js';
import { Notice } from '../cards/Notice.js';
import { usePanel } from '../panel/PanelContext.js';

/** Why nobody is signed in yet, and what to do about it. */
export function Problem(props: {
  readonly error: AssistantError;
  readonly id?: string;
}): React.ReactElement {
  const { trans } = usePanel();
  const { message, remedy } = props.error.describe(trans);
  return (
    <div id={props.id}>
      <Notice kind="error">{trans.__('%1 %2', message, remedy)}</Notice>
    </div>
  );
}
