/** How stages are joined: a value goes on until a stage finds an error in it; every finding is kept. */
import { hasErrors, type Diagnostic, type Staged } from './diagnostic.ts'

export function succeed<T>(value: T, diagnostics: readonly Diagnostic[] = []): Staged<T> {
  return { value, diagnostics }
}

export function fail(...diagnostics: readonly Diagnostic[]): Staged<never> {
  return { value: undefined, diagnostics }
}

/** The next stage, unless the one before gave no value or found an error. */
export function andThen<T, U>(staged: Staged<T>, next: (value: T) => Staged<U>): Staged<U> {
  if (staged.value === undefined || hasErrors(staged.diagnostics)) return { value: undefined, diagnostics: staged.diagnostics }
  const result = next(staged.value)
  return { value: result.value, diagnostics: [...staged.diagnostics, ...result.diagnostics] }
}

export async function andThenAsync<T, U>(staged: Staged<T>, next: (value: T) => Promise<Staged<U>>): Promise<Staged<U>> {
  if (staged.value === undefined || hasErrors(staged.diagnostics)) return { value: undefined, diagnostics: staged.diagnostics }
  const result = await next(staged.value)
  return { value: result.value, diagnostics: [...staged.diagnostics, ...result.diagnostics] }
}
