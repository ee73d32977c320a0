import type { ShownTable } from '../../model/briefing-content.ts'
import type { Language } from '../../model/text.ts'

/** What is told under a table: its notes as one text, then what each sign in it means, one a line. */
export function tableNotes({ notes }: Pick<ShownTable, 'notes'>, language: Language): string[] {
  const texts = notes.map((note) => note[language])
  const isOfSign = (text: string) => /^\S = /.test(text)
  const sentences = texts.filter((text) => !isOfSign(text)).join(' ')
  return [...(sentences === '' ? [] : [sentences]), ...texts.filter(isOfSign)]
}
