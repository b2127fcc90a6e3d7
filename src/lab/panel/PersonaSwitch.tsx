import { HTMLSelect } from '@jupyterlab/ui-components';
import * as React from 'react';
import { personaNames } from '../../core/session/personas.js';
import { personaLabel } from './personaLabel.js';
import { usePanel } from './PanelContext.js';
import { useSignal } from './useSignal.js';

/** Who is asking; another persona starts a conversation of its own. */
export function PersonaSwitch(): React.ReactElement {
  const { assistant, conversation, trans } = usePanel();
  useSignal(assistant.sessionChanged);
  return (
    <HTMLSelect
      aria-label={trans.__('Persona')}
      value={assistant.session?.persona}
      onChange={event => {
        const persona = personaNames.find(name => name === event.target.value);
        if (persona) {
          conversation.goOnAs(persona);
        }
      }}
    >
      {assistant.session?.personas.map(name => (
        <option key={name} value={name}>
          {personaLabel(name, trans)}
        </option>
      ))}
    </HTMLSelect>
  );
}
