import * as React from 'react';
import type { Chip } from '../../core/answer/Outcome.js';
import { usePanel } from '../panel/PanelContext.js';
import { MenuButton } from './MenuButton.js';

/** How the question was understood, part by part; choosing another reading of a part asks again. */
export function ChipList({ chips }: { readonly chips: readonly Chip[] }): React.ReactElement {
  const { ask, trans } = usePanel();
  return (
    <ul className="jp-SupplyChain-chips" aria-label={trans.__('Understood as')}>
      {chips.map(chip => (
        <li key={`${chip.slot} ${chip.label}`}>
          {chip.choices.length === 0 ? (
            <span className={chipClass(chip)}>
              <ChipText chip={chip} />
            </span>
          ) : (
            <MenuButton
              className={chipClass(chip)}
              menuLabel={trans.__('Instead of %1', chip.label)}
              items={chip.choices.map(({ label, request }) => ({
                label,
                choose: () => {
                  ask(request);
                }
              }))}
            >
              <ChipText chip={chip} />
            </MenuButton>
          )}
        </li>
      ))}
    </ul>
  );
}

function chipClass(chip: Chip): string {
  return `jp-SupplyChain-chip${chip.assumed ? ' jp-mod-assumed' : ''}`;
}

function ChipText({ chip }: { readonly chip: Chip }): React.ReactElement {
  const { trans } = usePanel();
  return (
    <>
      <bdi>{chip.label}</bdi>
      {chip.assumed && <em>{trans.__('assumed')}</em>}
    </>
  );
}
