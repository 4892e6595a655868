/** Questions in a terminal. The library is loaded only when somebody is there to answer. */
import { UsageError } from './usage-error.ts'

export interface Question {
  readonly message: string
  readonly initial?: string
  /** What is wrong with an answer, or `undefined`. */
  readonly validate?: (answer: string) => string | undefined
}

export interface Choice<T extends string> {
  readonly value: T
  readonly label: string
}

export interface Asker {
  text(question: Question): Promise<string>
  choose<T extends string>(message: string, choices: readonly Choice<T>[], initial: T): Promise<T>
  /** Said once before the questions and once behind them. */
  begin(title: string): void
  end(text: string): void
}

/** What ends the questions before their time: nothing has been written. */
const CANCELLED = 'вопросы прерваны, ничего не записано'

/** Instead of the library's own hints, which are English. */
const HOW_TO_ANSWER = 'Enter – принять предложенное (оно бледное), ↑ и ↓ – выбрать из списка, Ctrl+C – выйти, ничего не записав.'

/** @throws UsageError when nobody can answer: a pipe, CI */
export async function createAsker(howToGoWithout: string): Promise<Asker> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    throw new UsageError('задать вопросы можно только в окне терминала', howToGoWithout)
  }
  const prompts = await import('@clack/prompts')
  prompts.updateSettings({ messages: { cancel: 'Прервано', error: 'Ошибка' } })
  const answered = <T extends string>(answer: string | symbol): T => {
    if (prompts.isCancel(answer)) throw new UsageError(CANCELLED)
    return answer as T // the symbol is gone
  }
  return {
    begin: (title) => {
      prompts.intro(title)
      prompts.log.message(HOW_TO_ANSWER)
    },
    end: (text) => prompts.outro(text),
    async text({ message, initial, validate }) {
      const answer = await prompts.text({
        message,
        ...(initial === undefined ? {} : { placeholder: initial, defaultValue: initial }),
        validate: (value) => {
          const given = (value ?? '').trim()
          return given === '' && initial !== undefined ? undefined : validate?.(given)
        },
      })
      return answered<string>(answer).trim() || (initial ?? '')
    },
    async choose(message, choices, initial) {
      return answered(await prompts.select<string>({ message, options: choices.map(({ value, label }) => ({ value, label })), initialValue: initial, showInstructions: false }))
    },
  }
}
