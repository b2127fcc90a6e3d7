import * as React from 'react';

export interface MenuItem {
  readonly label: string;
  /** Why it cannot be chosen; it can still be read. */
  readonly disabledReason?: string | null;
  readonly choose: () => void;
}

interface MenuButtonProps {
  readonly className: string;
  /** What the menu is called where the button's text does not tell. */
  readonly menuLabel: string;
  readonly items: readonly MenuItem[];
  readonly tabIndex?: number;
  readonly children: React.ReactNode;
}

/** A button with a menu below it: arrows, Home, End and first letters move, Escape closes. */
export function MenuButton(props: MenuButtonProps): React.ReactElement {
  const [open, setOpen] = React.useState(false);
  const root = React.useRef<HTMLSpanElement>(null);
  const button = React.useRef<HTMLButtonElement>(null);
  const menu = React.useRef<HTMLDivElement>(null);

  React.useLayoutEffect(() => {
    if (open && menu.current) {
      keepInside(menu.current);
      menu.current.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    }
  }, [open]);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };

  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (!open) {
      if (event.key === 'ArrowDown') {
        event.preventDefault();
        setOpen(true);
      }
      return;
    }
    // The menu is open: its keys are nobody else's.
    event.stopPropagation();
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = items.findIndex(item => item === document.activeElement);
    const target = nextItem(items, at, event.key);
    if (target) {
      event.preventDefault();
      target.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Tab') {
      setOpen(false);
    }
  };

  return (
    <span
      ref={root}
      className="jp-SupplyChain-MenuButton"
      onKeyDown={onKeyDown}
      onBlur={event => {
        if (!root.current?.contains(event.relatedTarget)) {
          setOpen(false);
        }
      }}
    >
      <button
        ref={button}
        type="button"
        className={`jp-SupplyChain-Button ${props.className}`}
        aria-haspopup="menu"
        aria-expanded={open}
        tabIndex={props.tabIndex}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {props.children}
      </button>
      {open && (
        <div ref={menu} role="menu" className="jp-SupplyChain-Menu" aria-label={props.menuLabel}>
          {props.items.map(item => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-disabled={Boolean(item.disabledReason)}
              title={item.disabledReason ?? undefined}
              onClick={() => {
                if (!item.disabledReason) {
                  close();
                  item.choose();
                }
              }}
            >
              {item.label}
              {item.disabledReason && <small>{item.disabledReason}</small>}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}

function nextItem(items: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length];
    case 'ArrowUp':
      return items.at(at - 1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default: {
      const starts = (item: HTMLElement): boolean =>
        item.textContent?.toLocaleLowerCase().startsWith(key.toLocaleLowerCase()) ?? false;
      return key.length === 1 && key !== ' '
        ? [...items.slice(at + 1), ...items.slice(0, at + 1)].find(starts)
        : undefined;
    }
  }
}

/** Moves an opened menu back inside the card, where it would stick out of it. */
function keepInside(menu: HTMLElement): void {
  const frame = menu.closest('.jp-SupplyChain-Card')?.getBoundingClientRect();
  if (frame) {
    const box = menu.getBoundingClientRect();
    const shift = Math.min(0, frame.right - box.right) || Math.max(0, frame.left - box.left);
    menu.style.transform = shift === 0 ? '' : `translateX(${shift}px)`;
  }
  menu.scrollIntoView({ block: 'nearest' });
}
