import { looksLikeIdentityCode } from '../../../model/identity-look-alike.ts'
import { Problem } from '../../../model/problem.ts'
import { PUBLICATION_NOTE_LENGTH } from '../../../model/review.ts'
import type { Texts } from '../../../model/text.ts'
import { fieldName, type PostedLine } from './answer-form.ts'
import { typedCount } from './typed-count.ts'

/**
 * What was typed can be read as an answer. The operation refuses the same again; here the problem names the field, so that the page
 * leads to it.
 * @throws Problem `field-unreadable` (refused) with the place of the field.
 */
export function requireReadable({ area, draft }: PostedLine): void {
  const { own, ownDate, fixMonth, note } = draft
  if (typedCount(own) === 'invalid') throw unreadable(area, 'own')
  if (ownDate !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(ownDate)) throw unreadable(area, 'ownDate')
  if (fixMonth !== '' && !/^20\d{2}-(0[1-9]|1[0-2])$/.test(fixMonth)) throw unreadable(area, 'fixMonth')
  if (note.length > PUBLICATION_NOTE_LENGTH) throw unreadable(area, 'noteLength')
  if (looksLikeIdentityCode(note)) throw unreadable(area, 'note')
}

const UNREADABLE = {
  own: {
    fi: 'Oma luku ei ole kokonaisluku. Mitään ei tallennettu. Kirjoita luku ilman desimaaleja, esimerkiksi 1 234.',
    sv: 'Det egna antalet är inget heltal. Ingenting sparades. Skriv talet utan decimaler, till exempel 1 234.',
    en: 'The own count is no whole number. Nothing was saved. Write it without decimals, for example 1 234.',
  },
  ownDate: {
    fi: 'Oman luvun päivää ei voi lukea. Mitään ei tallennettu. Kirjoita päivä muodossa 2024-09-30.',
    sv: 'Det egna antalets datum går inte att läsa. Ingenting sparades. Skriv datumet i formen 2024-09-30.',
    en: 'The day of the own count cannot be read. Nothing was saved. Write it as 2024-09-30.',
  },
  fixMonth: {
    fi: 'Korjauksen kuukautta ei voi lukea. Mitään ei tallennettu. Kirjoita vuosi ja kuukausi muodossa 2025-01.',
    sv: 'Rättelsens månad går inte att läsa. Ingenting sparades. Skriv år och månad i formen 2025-01.',
    en: 'The month of the fix cannot be read. Nothing was saved. Write year and month as 2025-01.',
  },
  note: {
    fi: 'Huomautuksessa näyttää olevan henkilötunnus. Mitään ei tallennettu. Poista se.',
    sv: 'Anmärkningen ser ut att innehålla en personbeteckning. Ingenting sparades. Ta bort den.',
    en: 'The note seems to hold a personal identity code. Nothing was saved. Remove it.',
  },
  noteLength: {
    fi: `Huomautus on liian pitkä. Mitään ei tallennettu. Lyhennä se enintään ${PUBLICATION_NOTE_LENGTH} merkkiin.`,
    sv: `Anmärkningen är för lång. Ingenting sparades. Korta den till högst ${PUBLICATION_NOTE_LENGTH} tecken.`,
    en: `The note is too long. Nothing was saved. Shorten it to ${PUBLICATION_NOTE_LENGTH} characters at most.`,
  },
} as const satisfies Readonly<Record<string, Texts>>

function unreadable(area: string, what: keyof typeof UNREADABLE): Problem {
  const field = what === 'noteLength' ? 'note' : what
  return new Problem({ code: 'field-unreadable', kind: 'refused', place: fieldName(area, field), texts: UNREADABLE[what] })
}

export function changedMeanwhile(lines: number): Problem {
  return new Problem({
    code: 'changed-meanwhile',
    kind: 'conflict',
    parameters: { lines },
    texts: {
      fi: `Joku muu on tallentanut samoja rivejä (${lines}) sen jälkeen, kun avasit sivun. Niitä ei korvattu; muut rivit tallennettiin. Vertaa vastauksia rivien alla ja tallenna uudelleen, jos oma vastauksesi jää voimaan.`,
      sv: `Någon annan har sparat samma rader (${lines}) efter att du öppnade sidan. De skrevs inte över; de övriga raderna sparades. Jämför svaren under raderna och spara på nytt om ditt svar gäller.`,
      en: `Somebody else saved the same lines (${lines}) after you opened the page. They were not overwritten; the other lines were saved. Compare the answers below the lines and save again if yours stands.`,
    },
  })
}

export function nothingPicked(): Problem {
  return new Problem({
    code: 'nothing-picked',
    kind: 'refused',
    texts: {
      fi: 'Ryhmävastausta ei tallennettu: rastita vähintään yksi rivi ja valitse arvio tai julkaisulupa.',
      sv: 'Gruppsvaret sparades inte: kryssa för minst en rad och välj en bedömning eller ett publiceringstillstånd.',
      en: 'The group answer was not saved: tick at least one line and choose a judgement or whether it may be published.',
    },
  })
}

export function nothingToSign(): Problem {
  return new Problem({
    code: 'nothing-to-sign',
    kind: 'refused',
    texts: {
      fi: 'Mitään ei vahvistettu. Valitse vähintään yksi palvelutehtävä ja merkitse, että vastaukset ovat alueen näkemys.',
      sv: 'Ingenting bekräftades. Välj minst en serviceuppgift och markera att svaren är områdets uppfattning.',
      en: 'Nothing was signed. Choose at least one service task and confirm that the answers are the county’s view.',
    },
  })
}

export function fileTooLarge(): Problem {
  return new Problem({
    code: 'file-too-large',
    kind: 'refused',
    place: 'file',
    texts: {
      fi: 'Tiedosto on suurempi kuin 700 kilotavua. Lataa pohja uudelleen ja täytä vain se, tai liitä solut tekstikenttään.',
      sv: 'Filen är större än 700 kilobyte. Ladda ner mallen på nytt och fyll i bara den, eller klistra in cellerna i textfältet.',
      en: 'The file is larger than 700 kilobytes. Download the template again and fill in that only, or paste the cells into the text field.',
    },
  })
}

export function nothingGiven(): Problem {
  return new Problem({
    code: 'nothing-given',
    kind: 'refused',
    place: 'file',
    texts: {
      fi: 'Tiedostoa ei valittu eikä soluja liitetty. Valitse tiedosto tai liitä solut taulukosta.',
      sv: 'Ingen fil valdes och inga celler klistrades in. Välj en fil eller klistra in celler ur en tabell.',
      en: 'No file was chosen and no cells were pasted. Choose a file, or paste cells from a table.',
    },
  })
}
