import { spawn } from 'node:child_process';

/** Opens an address in the person's browser, if there is a desktop to open it on. */
export function openOnDesktop(address) {
  const mac = process.platform === 'darwin';
  if (process.env.CI || process.env.SSH_CONNECTION) return;
  if (!mac && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const child = spawn(mac ? 'open' : 'xdg-open', [address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
