import { fillTexts, type Texts } from '../../../model/text.ts'

/** Something in an XLSForm that did not come over as it was: `dropped` is missing now, `changed` means the same in another way. */
export interface ImportNote {
  readonly sheet: 'survey' | 'choices' | 'settings'
  readonly row: number
  readonly kind: 'dropped' | 'changed'
  /** The construct, as it stands in the form. */
  readonly what: string
  readonly texts: Texts
}

export interface ImportPlace {
  readonly sheet: ImportNote['sheet']
  readonly row: number
}

export function importNote(place: ImportPlace, reason: keyof typeof NOTES, what: string): ImportNote {
  const { kind, texts } = NOTES[reason]
  return { ...place, kind, what, texts: fillTexts(texts, { what }) }
}

const NOTES = {
  type: {
    kind: 'dropped',
    texts: {
      fi: 'Kysymystyyppiä {what} ei ole täällä. Kysymys jätettiin pois.',
      sv: 'Frågetypen {what} finns inte här. Frågan lämnades bort.',
      en: 'There is no question type {what} here. The question was left out.',
    },
  },
  expression: {
    kind: 'dropped',
    texts: {
      fi: 'Lausekkeelle ei ole vastinetta: {what}. Ehto tai laskelma jätettiin pois, joten lisää se itse.',
      sv: 'Uttrycket saknar motsvarighet: {what}. Villkoret eller beräkningen lämnades bort, så lägg till det själv.',
      en: 'The expression has no counterpart: {what}. The condition or calculation was left out, so add it yourself.',
    },
  },
  column: {
    kind: 'dropped',
    texts: {
      fi: 'Sarakkeelle {what} ei ole vastinetta. Sen sisältö jätettiin pois.',
      sv: 'Kolumnen {what} saknar motsvarighet. Innehållet lämnades bort.',
      en: 'The column {what} has no counterpart. Its content was left out.',
    },
  },
  choices: {
    kind: 'dropped',
    texts: {
      fi: 'Vaihtoehtolistaa {what} ei ole. Kysymys jätettiin pois.',
      sv: 'Svarslistan {what} finns inte. Frågan lämnades bort.',
      en: 'There is no list of choices {what}. The question was left out.',
    },
  },
  'outside-group': {
    kind: 'changed',
    texts: {
      fi: 'Sisäkkäiset ryhmät on purettu: ryhmän {what} kysymykset ovat sitä ympäröivässä osassa samoilla ehdoilla.',
      sv: 'Grupper inom grupper har lösts upp: frågorna i gruppen {what} finns i den omgivande delen med samma villkor.',
      en: 'Groups within groups were dissolved: the questions of group {what} stand in the section around it, under the same conditions.',
    },
  },
  repeat: {
    kind: 'changed',
    texts: {
      fi: 'Toiston {what} määrä on täällä 0–50. Muuta rajat tarvittaessa.',
      sv: 'Antalet upprepningar av {what} är här 0–50. Ändra gränserna vid behov.',
      en: 'The group {what} may be repeated 0 to 50 times here. Change the limits if needed.',
    },
  },
  'repeat-in-repeat': {
    kind: 'dropped',
    texts: {
      fi: 'Toiston sisällä ei voi olla toistoa: {what} jätettiin pois.',
      sv: 'En upprepning kan inte innehålla en annan: {what} lämnades bort.',
      en: 'A repeated group cannot hold another: {what} was left out.',
    },
  },
  renamed: {
    kind: 'changed',
    texts: {
      fi: 'Nimi vaihdettiin, jotta se kelpaa muuttujan nimeksi: {what}.',
      sv: 'Namnet byttes så att det duger som namn på en variabel: {what}.',
      en: 'The name was changed so that it can name a variable: {what}.',
    },
  },
  calculation: {
    kind: 'changed',
    texts: {
      fi: 'Laskettu kenttä {what} näkyy vastaajalle. Täydennä sille nimi.',
      sv: 'Det beräknade fältet {what} visas för den svarande. Ge det ett namn.',
      en: 'The calculated field {what} is shown to respondents. Give it a label.',
    },
  },
} as const satisfies Readonly<Record<string, Pick<ImportNote, 'kind' | 'texts'>>>
