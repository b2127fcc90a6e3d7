import { infoIcon, lockIcon, type LabIcon } from '@jupyterlab/ui-components';
import * as React from 'react';
import { noteIcon, warningIcon } from '../panel/icons.js';

type NoticeKind = 'error' | 'warning' | 'refuse' | 'unknown' | 'info';

const icons: Readonly<Record<NoticeKind, LabIcon>> = {
  error: warningIcon,
  warning: warningIcon,
  refuse: lockIcon,
  unknown: infoIcon,
  info: noteIcon
};

interface NoticeProps {
  readonly kind: NoticeKind;
  readonly className?: string;
  readonly children: React.ReactNode;
}

/** A sentence that is no answer; its kind shows in an icon and an edge, never in colour alone. */
export function Notice({ kind, className, children }: NoticeProps): React.ReactElement {
  const Icon = icons[kind];
  return (
    <p className={`jp-SupplyChain-Notice ${className ?? ''}`} data-kind={kind} dir="auto">
      <Icon.react tag="span" width="1.2em" height="1.2em" aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}
