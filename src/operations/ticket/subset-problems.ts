import { Problem } from '../../model/problem.ts'

export function subsetNotFound(id: string): Problem {
  const shown = id.slice(0, 20)
  return new Problem({
    code: 'subset-not-found',
    kind: 'notFound',
    parameters: { subset: shown },
    texts: {
      fi: `Osajoukkoa ${shown} ei ole. Katso tunnukset osajoukkojen luettelosta.`,
      sv: `Delmängden ${shown} finns inte. Se beteckningarna i förteckningen över delmängder.`,
      en: `There is no subset ${shown}. See the names in the list of subsets.`,
    },
  })
}

export function ownRequest(): Problem {
  return new Problem({
    code: 'own-request',
    kind: 'forbidden',
    texts: {
      fi: 'Pyynnön hyväksyy toinen henkilö kuin se, joka on tehnyt sen tai saa avata luettelon. Pyydä toista avainten haltijaa päättämään.',
      sv: 'Begäran godkänns av en annan person än den som har gjort den eller får öppna förteckningen. Be en annan nyckelinnehavare avgöra saken.',
      en: 'A request is approved by another person than who made it or may open the list. Ask another key holder to decide.',
    },
  })
}

export function readerUnknown(): Problem {
  return new Problem({
    code: 'subset-reader-unknown',
    kind: 'refused',
    place: 'readers',
    texts: {
      fi: 'Luettelon avaajan on oltava alueen vastuuhenkilö tai tarkastaja, jonka tili on käytössä. Valitse avaajat luettelosta.',
      sv: 'Den som öppnar förteckningen ska vara områdets ansvarsperson eller granskare med ett konto i bruk. Välj personer i listan.',
      en: 'Who opens the list must be a manager or reviewer of the county whose account is in use. Choose from the list.',
    },
  })
}

export function listGone(): Problem {
  return new Problem({
    code: 'subset-list-gone',
    kind: 'conflict',
    texts: {
      fi: 'Luettelo on poistettu, koska sen seitsemän päivän määräaika on päättynyt. Tee uusi pyyntö, jos luetteloa tarvitaan vielä.',
      sv: 'Förteckningen är raderad eftersom tidsfristen på sju dagar har gått ut. Gör en ny begäran om den ännu behövs.',
      en: 'The list has been deleted as its seven days are over. Make a new request if it is still needed.',
    },
  })
}

export function listUnreadable(): Problem {
  return new Problem({
    code: 'subset-list-unreadable',
    kind: 'conflict',
    texts: {
      fi: 'Luettelo on salattu avaimella, joka ei enää ole käytössä. Peru osajoukko ja tee uusi pyyntö.',
      sv: 'Förteckningen är krypterad med en nyckel som inte längre är i bruk. Återta delmängden och gör en ny begäran.',
      en: 'The list was encrypted with a key that is no longer in use. Cancel the subset and make a new request.',
    },
  })
}
