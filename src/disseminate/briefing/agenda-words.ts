import type { PaperAnnex } from '../../model/paper-document.ts'
import { OUTCOMES, type Outcome } from '../../model/proposal.ts'
import type { Language, Texts } from '../../model/text.ts'

/** Words of what is put before a meeting. */
export const AGENDA_WORDS = {
  label: { fi: 'Esityslistan liite', sv: 'Bilaga till föredragningslistan', en: 'Annex to the agenda' },
  meeting: { fi: 'Kokous ja päivä', sv: 'Sammanträde och dag', en: 'Meeting and day' },
  section: { fi: 'Pykälä', sv: 'Paragraf', en: 'Section' },
  number: { fi: 'Liitteen numero', sv: 'Bilagans nummer', en: 'Number of the annex' },
  toDecide: { fi: 'Päätettäväksi', sv: 'För beslut', en: 'For decision' },
} as const satisfies Readonly<Record<string, Texts>>

/** The head of an annex, with the places that the meeting fills in. */
export function annexIn(language: Language): PaperAnnex {
  const { label, meeting, section, number } = AGENDA_WORDS
  return { label: label[language], places: [meeting[language], section[language], number[language]] }
}

/** What a body can decide, as it can be ticked; to note is among them, and is no decision. */
const ANSWERS: readonly Outcome[] = ['accepted', 'accepted-in-part', 'already-under-way', 'passed-on', 'rejected', 'noted']

export function answersIn(language: Language): string[] {
  return ANSWERS.map((outcome) => OUTCOMES[outcome][language])
}
