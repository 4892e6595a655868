/** Ctrl+C. Whatever is to be tidied up listens to the exit of the process, which the default handlers would skip. */

const CODES: Readonly<Record<string, number>> = { SIGINT: 130, SIGTERM: 143 }

let ownCode: number | undefined
let onEnd: () => void = () => undefined

/** Call once, before anything else. */
export function handleInterrupts(): void {
  for (const [signal, code] of Object.entries(CODES)) {
    process.once(signal, () => {
      onEnd()
      process.exit(signal === 'SIGINT' ? (ownCode ?? code) : code)
    })
  }
}

/** For a command that works until it is stopped: Ctrl+C is its ordinary end. */
export function endOnInterrupt(say: () => void): void {
  ownCode = 0
  onEnd = say
}
