import { spawn } from 'node:child_process'

/** Shows an address of ours in the browser that the system prefers. Whether there is one is the system's affair. */
export function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === 'win32' ? ['cmd', '/c', 'start', '', url] : process.platform === 'darwin' ? ['open', url] : ['xdg-open', url]
  const child = spawn(command!, args, { stdio: 'ignore', detached: true, windowsHide: true })
  child.on('error', () => undefined)
  child.unref()
}

/** Whether somebody sits at this computer: a program in CI or over a network opens no windows. */
export function hasScreen(): boolean {
  const { CI, SSH_CONNECTION, DISPLAY, WAYLAND_DISPLAY } = process.env
  if (CI || SSH_CONNECTION || !process.stdout.isTTY) return false
  return process.platform === 'win32' || process.platform === 'darwin' || Boolean(DISPLAY ?? WAYLAND_DISPLAY)
}
