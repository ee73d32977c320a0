import { Problem } from '../../model/problem.ts'
import type { Language } from '../../model/text.ts'
import type { CommandSession } from '../command.ts'

/** Options of `collection`, as they were typed. */
export interface CollectionOptions {
  readonly day?: string
  readonly from?: string
  readonly until?: string
  readonly opens?: string
  readonly deadline?: string
  readonly lastAnswer?: string
  readonly lastCorrection?: string
  readonly decision?: string
  readonly form?: string
  readonly to?: string
  readonly create?: boolean
  readonly letter?: string
  readonly respondent?: readonly string[]
  readonly dryRun?: boolean
}

export interface Asked {
  readonly words: readonly string[]
  readonly options: CollectionOptions
}

/** One action of `collection`: the words it needs, what it answers as JSON, and as rows for people. */
export interface Act {
  readonly needs: readonly string[]
  act(
    asked: Asked,
    session: CommandSession,
  ): Promise<{ readonly result: unknown; readonly rows?: (language: Language) => readonly Record<string, unknown>[] }>
}

/** The words of an action by place; the command has seen that they are there. */
export function word({ words }: Asked, place: number): string {
  return words[place] ?? ''
}

/** Collection and round, the first two words. */
export function roundKey(asked: Asked): { collection: string; round: string } {
  return { collection: word(asked, 0), round: word(asked, 1) }
}

export function argumentMissing(action: string, needs: readonly string[]): Problem {
  const usage = `tietopolku collection ${action} ${needs.map((need) => need.toUpperCase()).join(' ')}`
  return new Problem({
    code: 'argument-missing',
    kind: 'refused',
    parameters: { action },
    texts: {
      fi: `Komennosta puuttuu tietoja. Käyttö: ${usage}.`,
      sv: `Kommandot saknar uppgifter. Användning: ${usage}.`,
      en: `The command lacks something. Usage: ${usage}.`,
    },
  })
}

const LOCALES: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }

/** A day as people write it, with its weekday: `ti 8.10.2024`, `Tue 8 Oct 2024`; nothing for no day. */
export function dayWords(day: string | null, language: Language): string {
  if (day === null || day === '') return ''
  const month = language === 'en' ? 'short' : 'numeric'
  const date = new Date(`${day}T12:00:00Z`)
  return new Intl.DateTimeFormat(LOCALES[language], { weekday: 'short', day: 'numeric', month, year: 'numeric' }).format(date)
}
