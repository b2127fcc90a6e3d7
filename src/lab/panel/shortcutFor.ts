import { CommandRegistry } from '@lumino/commands';

/**
 * The shortcut of a command that a key press is, wherever the focus is. The question holds
 * shortcuts off, since a letter in it must not edit cells; this one has to work there too.
 */
export function shortcutFor(
  command: string,
  event: KeyboardEvent,
  commands: CommandRegistry
): CommandRegistry.IKeyBinding | null {
  const stroke = CommandRegistry.keystrokeForKeydownEvent(event);
  const fits = (binding: CommandRegistry.IKeyBinding): boolean =>
    binding.command === command && binding.keys.length === 1 && binding.keys[0] === stroke;
  return (stroke && commands.keyBindings.find(fits)) || null;
}
