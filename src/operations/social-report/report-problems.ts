import type { ReportFault } from '../../collect/social-report/report-faults.ts'
import { Problem } from '../../model/problem.ts'
import { type Texts, textsOf } from '../../model/text.ts'

const FAULTS: Readonly<Record<ReportFault['kind'], Texts>> = {
  missing: { fi: 'tieto puuttuu', sv: 'uppgiften saknas', en: 'is missing' },
  'too-long': { fi: 'teksti on liian pitkä', sv: 'texten är för lång', en: 'the text is too long' },
  unknown: { fi: 'vaihtoehtoa ei ole', sv: 'alternativet finns inte', en: 'there is no such choice' },
  'identity-code': {
    fi: 'tekstissä näyttää olevan henkilötunnus',
    sv: 'texten ser ut att innehålla en personbeteckning',
    en: 'the text seems to hold a personal identity code',
  },
  'not-a-month': { fi: 'kuukausi ei kelpaa', sv: 'månaden duger inte', en: 'the month is not possible' },
  'turned-period': {
    fi: 'jakso päättyy ennen alkuaan',
    sv: 'perioden slutar före den börjar',
    en: 'the period ends before it begins',
  },
  'not-a-count': { fi: 'anna luku 2–500', sv: 'ange ett tal 2–500', en: 'give a number from 2 to 500' },
  'not-a-caseload': { fi: 'anna luku 1–500', sv: 'ange ett tal 1–500', en: 'give a number from 1 to 500' },
  'not-a-number': { fi: 'lukumäärä ei ole kokonaisluku', sv: 'antalet är inte ett heltal', en: 'the count is no whole number' },
  twice: { fi: 'teema on kahdesti', sv: 'temat finns två gånger', en: 'the theme is there twice' },
  'over-caseload': {
    fi: 'lukumäärä on suurempi kuin asiakkaiden määrä',
    sv: 'antalet är större än antalet klienter',
    en: 'the count is larger than the caseload',
  },
}

/** Names fields and what is wrong with them, never what was typed. `place` is the first field. */
export function reportFaulty(faults: readonly ReportFault[]): Problem {
  const [first] = faults
  const named = textsOf((language) => faults.map(({ field, kind }) => `${field}: ${FAULTS[kind][language]}`).join('; '))
  return new Problem({
    code: 'report-faulty',
    kind: 'refused',
    ...(first ? { place: first.field } : {}),
    parameters: { fields: [...new Set(faults.map(({ field }) => field))].join(' ') },
    texts: {
      fi: `Havaintoa ei lähetetty, koska siinä on korjattavaa. Korjaa kohdat ja lähetä uudelleen: ${named.fi}.`,
      sv: `Observationen skickades inte eftersom något behöver rättas. Rätta punkterna och skicka på nytt: ${named.sv}.`,
      en: `The observation was not sent, as something must be corrected. Correct and send again: ${named.en}.`,
    },
  })
}

export function reportNotFound(): Problem {
  return new Problem({
    code: 'report-not-found',
    kind: 'notFound',
    texts: {
      fi: 'Havaintoa ei löydy. Palaa omien havaintojesi luetteloon ja valitse havainto siitä.',
      sv: 'Observationen hittas inte. Gå tillbaka till listan över dina observationer och välj den där.',
      en: 'There is no such observation. Go back to the list of your own observations and choose it there.',
    },
  })
}

export function draftNotFound(): Problem {
  return new Problem({
    code: 'draft-not-found',
    kind: 'notFound',
    texts: {
      fi: 'Luonnosta ei ole enää: se on poistettu tai lähetetty. Palaa havaintoihin.',
      sv: 'Utkastet finns inte längre: det har tagits bort eller skickats. Gå tillbaka till observationerna.',
      en: 'The draft is no longer there: it was deleted or sent. Go back to the observations.',
    },
  })
}

export function tooManyDrafts(most: number): Problem {
  return new Problem({
    code: 'too-many-drafts',
    kind: 'refused',
    parameters: { most },
    texts: {
      fi: `Sinulla on jo ${most} luonnosta. Lähetä tai poista jokin niistä ensin.`,
      sv: `Du har redan ${most} utkast. Skicka eller ta bort något av dem först.`,
      en: `You already have ${most} drafts. Send or delete one of them first.`,
    },
  })
}

/** The code itself is never repeated. */
export function receiptUnknown(): Problem {
  return new Problem({
    code: 'receipt-unknown',
    kind: 'notFound',
    place: 'receipt',
    texts: {
      fi: 'Tällä koodilla ei löydy havaintoa. Tarkista koodi merkki merkiltä: siinä on 13 merkkiä, pieniä kirjaimia ja numeroita.',
      sv: 'Det finns ingen observation med den här koden. Kontrollera koden tecken för tecken: den har 13 tecken, små bokstäver och siffror.',
      en: 'No observation has this code. Check it character by character: it has 13 characters, small letters and digits.',
    },
  })
}

export function tooManyReceiptTries(): Problem {
  return new Problem({
    code: 'too-many-tries',
    kind: 'unavailable',
    texts: {
      fi: 'Vääriä koodeja on kokeiltu tästä verkosta paljon. Yritä uudelleen tunnin kuluttua.',
      sv: 'Många fel koder har prövats från det här nätet. Försök igen om en timme.',
      en: 'Many wrong codes have been tried from this network. Try again in an hour.',
    },
  })
}

/** For floods: from one network in an hour, by one link in a day. */
export function tooManySent(where: 'address' | 'link'): Problem {
  const when: Texts =
    where === 'address'
      ? { fi: 'tunnin kuluttua', sv: 'om en timme', en: 'in an hour' }
      : { fi: 'huomenna', sv: 'i morgon', en: 'tomorrow' }
  return new Problem({
    code: 'too-many-sent',
    kind: 'unavailable',
    parameters: { where },
    texts: {
      fi: `Havaintoja on lähetetty nyt poikkeuksellisen paljon, joten tätä ei vielä lähetetty. Tekstisi on tallella tällä sivulla: lähetä se ${when.fi}.`,
      sv: `Ovanligt många observationer har skickats, så den här skickades inte ännu. Din text finns kvar på sidan: skicka den ${when.sv}.`,
      en: `Unusually many observations have been sent, so this one was not sent yet. Your text is still on this page: send it ${when.en}.`,
    },
  })
}
