/** Names that Windows keeps for devices, or changes: a folder of such a name could not be opened there. */
export function isForbiddenInWindows(name: string): boolean {
  return /[*?"<>|:\\/]|[. ]$/.test(name) || /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i.test(name)
}
