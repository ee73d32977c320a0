import type { CsvFault } from '../../design/plain-csv.ts'
import { Problem, type ProblemKind } from '../../model/problem.ts'
import { type Language, type Texts, textsOf } from '../../model/text.ts'

type Parameters = Readonly<Record<string, string | number>>

function problem(code: string, kind: ProblemKind, { texts, parameters }: { texts: Texts; parameters: Parameters }): Problem {
  return new Problem({ code, kind, parameters, texts })
}

export function collectionNotFound(collection: string): Problem {
  return problem('collection-not-found', 'notFound', {
    parameters: { collection },
    texts: {
      fi: `Tiedonkeruuta ${collection} ei ole. Valitse tiedonkeruu luettelosta.`,
      sv: `Datainsamlingen ${collection} finns inte. Välj en datainsamling i listan.`,
      en: `There is no data collection ${collection}. Choose one from the list.`,
    },
  })
}

export function formVersionNotFound({ collection, version }: { collection: string; version: number }): Problem {
  return problem('form-version-not-found', 'notFound', {
    parameters: { collection, version },
    texts: {
      fi: `Tiedonkeruulla ${collection} ei ole lomakkeen versiota ${version}. Valitse jokin olemassa olevista versioista.`,
      sv: `Datainsamlingen ${collection} har ingen version ${version} av formuläret. Välj någon av de versioner som finns.`,
      en: `The data collection ${collection} has no version ${version} of its form. Choose one of the versions there are.`,
    },
  })
}

export function collectionRoundNotFound(round: string): Problem {
  return problem('collection-round-not-found', 'notFound', {
    parameters: { round },
    texts: {
      fi: `Kierrosta ${round} ei ole. Valitse kierros luettelosta tai luo se ensin.`,
      sv: `Omgången ${round} finns inte. Välj en omgång i listan eller skapa den först.`,
      en: `There is no round ${round}. Choose one from the list, or create it first.`,
    },
  })
}

export function collectionRoundExists(round: string): Problem {
  return problem('collection-round-exists', 'conflict', {
    parameters: { round },
    texts: {
      fi: `Kierros ${round} on jo olemassa. Avaa se luettelosta; sen päiviä voi muuttaa.`,
      sv: `Omgången ${round} finns redan. Öppna den i listan; dess dagar kan ändras.`,
      en: `The round ${round} exists already. Open it from the list; its dates can be changed.`,
    },
  })
}

export function roundDaysNeeded(round: string): Problem {
  return problem('collection-round-days-needed', 'refused', {
    parameters: { round },
    texts: {
      fi: `Tiedonkeruun rytmi ei anna kierrokselle ${round} päivää. Anna poikkileikkauspäivä tai jakson ensimmäinen ja viimeinen päivä.`,
      sv: `Datainsamlingens rytm ger ingen dag för omgången ${round}. Ange tvärsnittsdagen eller periodens första och sista dag.`,
      en: `The rhythm of the collection gives no day for the round ${round}. Give the cross-section day, or the first and last day of the period.`,
    },
  })
}

export function roundDaysNotInOrder(): Problem {
  return problem('collection-round-days-order', 'refused', {
    parameters: {},
    texts: {
      fi: 'Päivät eivät ole järjestyksessä. Järjestys on: avautuu, vastausten määräpäivä, viimeinen uusi vastaus, viimeinen korjaus.',
      sv: 'Dagarna är inte i ordning. Ordningen är: öppnas, svarsdag, sista nya svar, sista rättelse.',
      en: 'The days are not in order. The order is: opens, answers due, last new answer, last correction.',
    },
  })
}

export function roundDaysPassed({ lastNewAnswer }: { lastNewAnswer: string }): Problem {
  return problem('collection-round-days-passed', 'conflict', {
    parameters: { lastNewAnswer },
    texts: {
      fi: `Viimeinen päivä uusille vastauksille (${lastNewAnswer}) on jo mennyt, joten kierrokseen ei voisi vastata. Siirrä päiviä ja avaa kierros sitten.`,
      sv: `Sista dagen för nya svar (${lastNewAnswer}) har redan passerat, så ingen skulle kunna svara. Flytta dagarna och öppna omgången sedan.`,
      en: `The last day for new answers (${lastNewAnswer}) has passed, so nobody could answer. Move the dates and open the round then.`,
    },
  })
}

export function nobodyToAsk({ round, day }: { round: string; day: string }): Problem {
  return problem('collection-universe-empty', 'conflict', {
    parameters: { round, day },
    texts: {
      fi: `Kierroksella ${round} ei ole ketään, jolta kysyä: vastaajajoukossa ei ole ketään päivänä ${day}. Tuo vastaajaluettelo ensin.`,
      sv: `Omgången ${round} har ingen att fråga: ingen svarande finns på listan den ${day}. Läs in en lista över svarande först.`,
      en: `The round ${round} has nobody to ask: the list of respondents is empty on ${day}. Bring in the list first.`,
    },
  })
}

export function roundDayFrozen(round: string): Problem {
  return problem('collection-round-frozen', 'conflict', {
    parameters: { round },
    texts: {
      fi: `Kierros ${round} on avattu, joten sen poikkileikkauspäivä tai jakso ja avautumispäivä eivät enää muutu eikä lomakkeeksi voi vaihtaa vanhempaa versiota. Muita päiviä voi siirtää.`,
      sv: `Omgången ${round} har öppnats, så dess tvärsnittsdag eller period och öppningsdag ändras inte längre, och formuläret kan inte bytas till en äldre version. De andra dagarna kan flyttas.`,
      en: `The round ${round} has opened, so its cross-section day or period and its first day no longer change, and its form cannot become an older version. The other dates can be moved.`,
    },
  })
}

const MOST_TOLD = 15

/** A table that people made cannot be used: every fault with its line and column, the first fifteen in words. */
export function tableFaulty(faults: readonly CsvFault[]): Problem {
  const told = faults.slice(0, MOST_TOLD)
  const inWords = (language: Language) => {
    const words = LINES[language]
    const lines = told.map(({ line, column, texts }) => `${words.line} ${line}, ${column || words.whole}: ${texts[language]}`)
    const more = faults.length > told.length ? ` ${words.more.replace('{n}', String(faults.length - told.length))}` : ''
    return `${words.start} ${lines.join('; ')}.${more}`
  }
  const texts = textsOf(inWords)
  return problem('table-faulty', 'refused', { parameters: { faults: faults.length, line: told[0]?.line ?? 1 }, texts })
}

const LINES: Readonly<Record<Language, Readonly<Record<'start' | 'line' | 'whole' | 'more', string>>>> = {
  fi: {
    start: 'Taulukossa on virheitä, joten mitään ei tallennettu.',
    line: 'Rivi',
    whole: 'koko rivi',
    more: 'Lisäksi {n} muuta virhettä.',
  },
  sv: {
    start: 'Tabellen innehåller fel, så ingenting sparades.',
    line: 'Rad',
    whole: 'hela raden',
    more: 'Dessutom {n} andra fel.',
  },
  en: {
    start: 'The table has faults, so nothing was stored.',
    line: 'Line',
    whole: 'the whole line',
    more: 'And {n} more.',
  },
}

export function collectionExists(collection: string): Problem {
  return problem('collection-exists', 'conflict', {
    parameters: { collection },
    texts: {
      fi: `Tiedonkeruu ${collection} on jo olemassa. Anna uudelle tiedonkeruulle toinen tunnus, tai lisää lomakkeesta uusi versio.`,
      sv: `Datainsamlingen ${collection} finns redan. Ge den nya datainsamlingen en annan kod, eller lägg till en ny version av formuläret.`,
      en: `The data collection ${collection} exists already. Give the new one another id, or add a new version of its form.`,
    },
  })
}

export function formVersionExists({ collection, version }: { collection: string; version: number }): Problem {
  return problem('form-version-exists', 'conflict', {
    parameters: { collection, version },
    texts: {
      fi: `Tiedonkeruun ${collection} lomakkeella on jo versio ${version}, eikä versiota koskaan muuteta. Anna tälle numero ${version + 1} tai suurempi.`,
      sv: `Formuläret för ${collection} har redan version ${version}, och en version ändras aldrig. Ge den här numret ${version + 1} eller större.`,
      en: `The form of ${collection} has a version ${version} already, and a version never changes. Number this one ${version + 1} or higher.`,
    },
  })
}

export function formOfOther({ form, collection }: { form: string; collection: string }): Problem {
  return problem('form-of-other-collection', 'refused', {
    parameters: { form, collection },
    texts: {
      fi: `Lomakkeen tunnus on ${form}, mutta tiedonkeruun tunnus on ${collection}. Niiden pitää olla samat.`,
      sv: `Formulärets kod är ${form}, men datainsamlingens kod är ${collection}. De ska vara desamma.`,
      en: `The id of the form is ${form}, but that of the collection is ${collection}. They must be the same.`,
    },
  })
}

export function formNotProvable(faults: readonly { readonly path: string; readonly texts: Texts }[]): Problem {
  const told = faults.slice(0, MOST_TOLD)
  const inWords = (language: Language) => told.map(({ path, texts }) => `${path}: ${texts[language]}`).join(' ')
  return problem('form-not-provable', 'refused', {
    parameters: { faults: faults.length },
    texts: {
      fi: `Lomaketta ei otettu käyttöön, koska siinä on ${faults.length} virhettä. ${inWords('fi')}`,
      sv: `Formuläret togs inte i bruk, eftersom det har ${faults.length} fel. ${inWords('sv')}`,
      en: `The form was not taken into use, as it has ${faults.length} faults. ${inWords('en')}`,
    },
  })
}

export function respondentNotAsked(respondent: string): Problem {
  return problem('respondent-not-asked', 'notFound', {
    parameters: { respondent },
    texts: {
      fi: `Vastaajaa ${respondent} ei ole tällä kierroksella. Valitse vastaaja luettelosta.`,
      sv: `Den svarande ${respondent} finns inte i den här omgången. Välj en svarande i listan.`,
      en: `The respondent ${respondent} is not in this round. Choose one from the list.`,
    },
  })
}
