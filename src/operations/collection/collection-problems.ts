import { Problem, type ProblemKind } from '../../model/problem.ts'
import type { Texts } from '../../model/text.ts'

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
