import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { CompletionKind } from '../../core/reading/completion/Completion.js';
import { dimensions, type DimensionName } from '../../core/semantics/model/Dimension.js';
import type { Completions } from './useCompletions.js';

export interface CompletionListProps {
  readonly id: string;
  readonly completions: Completions;
  readonly trans: TranslationBundle;
}

export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

/** What the words before the caret may become; the focus stays in the question. */
export function CompletionList({
  id,
  completions: { offered, chosen, accept },
  trans
}: CompletionListProps): React.ReactElement {
  React.useEffect(() => {
    document.getElementById(optionId(id, chosen))?.scrollIntoView({ block: 'nearest' });
  }, [id, chosen]);
  return (
    <ul
      id={id}
      role="listbox"
      className="jp-SupplyChain-Completions"
      aria-label={trans.__('Completions')}
      hidden={offered.length === 0}
      onMouseDown={event => {
        event.preventDefault();
      }}
    >
      {offered.map((completion, index) => (
        <li
          key={`${completion.kind} ${completion.text}`}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === chosen}
          onClick={() => {
            accept(completion);
          }}
        >
          <bdi>{completion.text}</bdi>
          <span>
            {kindText(completion.kind, trans)}
            {completion.detail ? (
              <>
                {' '}
                <bdi>{completion.detail}</bdi>
              </>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

function kindText(kind: CompletionKind, trans: TranslationBundle): string {
  if (isDimension(kind)) {
    return trans.__(dimensions[kind].label);
  }
  switch (kind) {
    case 'metric':
      return trans.__('metric');
    case 'figure':
      return trans.__('figure');
    case 'filter':
      return trans.__('condition');
    case 'group':
      return trans.__('group');
    case 'column':
      return trans.__('column');
    case 'period':
      return trans.__('period');
  }
}

const isDimension = (kind: CompletionKind): kind is DimensionName =>
  Object.hasOwn(dimensions, kind);
