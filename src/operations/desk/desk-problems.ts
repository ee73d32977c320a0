import { Problem, type ProblemKind } from '../../model/problem.ts'
import type { Texts } from '../../model/text.ts'

type Parameters = Readonly<Record<string, string | number>>

function problem(code: string, kind: ProblemKind, { texts, parameters, place }: Said): Problem {
  return new Problem({ code, kind, parameters, texts, ...(place === undefined ? {} : { place }) })
}
interface Said {
  readonly texts: Texts
  readonly parameters: Parameters
  readonly place?: string
}

export function correctionNotFound(correction: number): Problem {
  return problem('correction-not-found', 'notFound', {
    parameters: { correction },
    texts: {
      fi: `Korjauspyyntöä ${correction} ei ole tässä vastauksessa. Lataa sivu uudelleen.`,
      sv: `Begäran om rättelse ${correction} finns inte i det här svaret. Ladda om sidan.`,
      en: `There is no correction request ${correction} on this submission. Load the page again.`,
    },
  })
}

export function correctionOnOlder({ asked, newest }: { asked: number; newest: number }): Problem {
  return problem('correction-on-older-version', 'conflict', {
    parameters: { asked, newest },
    texts: {
      fi: `Korjausta pyydettiin versioon ${asked}, mutta uusin versio on nyt ${newest}. Mitään ei muutettu. Vertaa arvoja korjauspyynnön taulukossa ja hyväksy sitten korjaus uusimpaan versioon, tai hylkää pyyntö.`,
      sv: `Rättelsen begärdes för version ${asked}, men den nyaste versionen är nu ${newest}. Ingenting ändrades. Jämför värdena i tabellen och godkänn sedan rättelsen för den nyaste versionen, eller avslå begäran.`,
      en: `The correction was asked on version ${asked}, but the newest version is ${newest} now. Nothing was changed. Compare the values in the table of the request, and then accept it on the newest version, or refuse it.`,
    },
  })
}

export function correctionsWaiting(count: number): Problem {
  return problem('corrections-waiting', 'conflict', {
    parameters: { count },
    texts: {
      fi: 'Vastauksella on käsittelemätön korjauspyyntö. Hyväksy tai hylkää se ensin, ja hyväksy vastaus sitten.',
      sv: 'Svaret har en obehandlad begäran om rättelse. Godkänn eller avslå den först, och godkänn svaret sedan.',
      en: 'A correction request of this submission waits. Accept or refuse it first, and accept the submission then.',
    },
  })
}

export function threadNotFound(thread: number): Problem {
  return problem('query-not-found', 'notFound', {
    parameters: { thread },
    texts: {
      fi: `Kysymystä ${thread} ei ole avoinna tässä vastauksessa. Lataa sivu uudelleen.`,
      sv: `Frågan ${thread} är inte öppen i det här svaret. Ladda om sidan.`,
      en: `There is no open question ${thread} on this submission. Load the page again.`,
    },
  })
}

export function unknownField(field: string): Problem {
  const shown = field.slice(0, 60)
  return problem('form-field-unknown', 'refused', {
    parameters: { field: shown },
    place: 'field',
    texts: {
      fi: `Lomakkeella ei ole kenttää ${shown}. Valitse kenttä luettelosta.`,
      sv: `Formuläret har inget fält ${shown}. Välj ett fält i listan.`,
      en: `The form has no field ${shown}. Choose one from the list.`,
    },
  })
}

export function dayPassed({ day, today, place }: { day: string; today: string; place: string }): Problem {
  return problem('day-passed', 'refused', {
    parameters: { day, today },
    place,
    texts: {
      fi: `Päivä ${day} on jo mennyt. Valitse tämä päivä tai myöhempi päivä.`,
      sv: `Dagen ${day} har redan passerat. Välj dagens datum eller ett senare datum.`,
      en: `The day ${day} has passed. Choose today or a later day.`,
    },
  })
}

export function nothingSent(): Problem {
  return problem('nothing-sent', 'conflict', {
    parameters: {},
    texts: {
      fi: 'Vastausta ei ole lähetetty, joten siinä ei ole mitään korjattavaa tai hyväksyttävää.',
      sv: 'Svaret har inte skickats, så det finns ingenting att rätta eller godkänna.',
      en: 'Nothing was sent, so there is nothing to correct or to accept.',
    },
  })
}

export function nothingChanges(): Problem {
  return problem('nothing-changes', 'refused', {
    parameters: {},
    texts: {
      fi: 'Mikään arvo ei muutu. Kirjoita uusi arvo vähintään yhteen kenttään.',
      sv: 'Inget värde ändras. Skriv ett nytt värde i minst ett fält.',
      en: 'No value changes. Write a new value in at least one field.',
    },
  })
}

/** The changed answers do not pass the form: nothing was changed. `messages`: what the form says, in three languages. */
export function answersNotPassing(fields: readonly string[], messages: Texts): Problem {
  return problem('answers-not-passing', 'refused', {
    parameters: { fields: fields.join(', ') },
    texts: {
      fi: `Muutetut vastaukset eivät kelpaa, joten mitään ei muutettu. ${messages.fi}`,
      sv: `De ändrade svaren duger inte, så ingenting ändrades. ${messages.sv}`,
      en: `The changed answers do not pass the form, so nothing was changed. ${messages.en}`,
    },
  })
}
