import * as React from 'react';
import { usePanel } from '../panel/PanelContext.js';
import { MenuButton } from './MenuButton.js';

export interface Action {
  readonly id: string;
  readonly label: string;
  readonly disabledReason?: string | null;
  /** For what is on or off. */
  readonly pressed?: boolean;
  readonly run: () => void;
}

interface ActionBarProps {
  readonly label: string;
  readonly actions: readonly Action[];
  /** How many stand in the bar; the others are in its menu. */
  readonly shown: number;
}

/** A toolbar that is one stop of the Tab key; arrows move inside it. */
export function ActionBar({ label, actions, shown }: ActionBarProps): React.ReactElement {
  const { trans } = usePanel();
  const [current, setCurrent] = React.useState(0);
  const id = React.useId();
  const more = actions.slice(shown);
  const stops = Math.min(shown, actions.length) + (more.length > 0 ? 1 : 0);
  const stop = Math.min(current, stops - 1);

  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>): void => {
    const next = nextStop(event.key, stop, stops, getComputedStyle(event.currentTarget).direction);
    if (next !== null) {
      event.preventDefault();
      setCurrent(next);
      event.currentTarget
        .querySelectorAll<HTMLElement>('[data-stop]')
        [next]?.querySelector<HTMLElement>('button')
        ?.focus();
    }
  };

  return (
    <div
      role="toolbar"
      aria-label={label}
      className="jp-SupplyChain-ActionBar"
      onKeyDown={onKeyDown}
    >
      {actions.slice(0, shown).map((action, index) => (
        <span
          key={action.id}
          data-stop
          onFocus={() => {
            setCurrent(index);
          }}
        >
          <button
            type="button"
            className="jp-SupplyChain-Button"
            tabIndex={index === stop ? 0 : -1}
            aria-disabled={Boolean(action.disabledReason)}
            aria-pressed={action.pressed}
            aria-describedby={action.disabledReason ? `${id}-${action.id}` : undefined}
            title={action.disabledReason ?? undefined}
            onClick={action.disabledReason ? undefined : action.run}
          >
            {action.label}
          </button>
        </span>
      ))}
      {more.length > 0 && (
        <span
          data-stop
          onFocus={() => {
            setCurrent(stops - 1);
          }}
        >
          <MenuButton
            className="jp-SupplyChain-more"
            menuLabel={trans.__('More actions')}
            tabIndex={stop === stops - 1 ? 0 : -1}
            items={more.map(action => ({
              label: action.label,
              disabledReason: action.disabledReason,
              choose: action.run
            }))}
          >
            {trans.__('More')}
          </MenuButton>
        </span>
      )}
      {actions.slice(0, shown).map(action => (
        <span key={action.id} id={`${id}-${action.id}`} hidden>
          {action.disabledReason}
        </span>
      ))}
    </div>
  );
}

function nextStop(key: string, stop: number, stops: number, direction: string): number | null {
  const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case forward:
      return (stop + 1) % stops;
    case back:
      return (stop + stops - 1) % stops;
    case 'Home':
      return 0;
    case 'End':
      return stops - 1;
    default:
      return null;
  }
}
