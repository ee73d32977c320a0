import { Problem } from '../../model/problem.ts'

/** The same words for a code that never was, was replaced or revoked, or whose round is over. */
export function codeRefused(): Problem {
  return new Problem({
    code: 'access-code-refused',
    kind: 'refused',
    place: 'code',
    texts: {
      fi: 'Koodi ei kelpaa. Tarkista kirjoitusasu. Koodi on kierroskohtainen ja voimassa määräpäivään; pyydä tarvittaessa uusi.',
      sv: 'Koden duger inte. Kontrollera stavningen. Koden gäller en omgång fram till ett visst datum; be vid behov om en ny.',
      en: 'The code is not accepted. Check the spelling. A code is for one round and valid until a date; ask for a new one if needed.',
    },
  })
}

/** The code is right, but too early. */
export function roundNotOpenYet(opensOn: string): Problem {
  return new Problem({
    code: 'round-not-open-yet',
    kind: 'refused',
    place: 'code',
    parameters: { opensOn },
    texts: {
      fi: `Koodi on oikein, mutta kierros ei ole vielä auki. Se avautuu ${dayIn(opensOn, 'fi-FI')}. Käytä koodia silloin.`,
      sv: `Koden är rätt, men omgången är inte öppen ännu. Den öppnas ${dayIn(opensOn, 'sv-FI')}. Använd koden då.`,
      en: `The code is right, but the round is not open yet. It opens on ${dayIn(opensOn, 'en-GB')}. Use the code then.`,
    },
  })
}

export function nameNeeded(): Problem {
  return new Problem({
    code: 'name-needed',
    kind: 'refused',
    place: 'name',
    texts: {
      fi: 'Kirjoita nimesi. Se näkyy muille, jotka täyttävät samaa lomaketta, ja vastauksen tapahtumissa.',
      sv: 'Skriv ditt namn. Det syns för andra som fyller i samma formulär och bland svarets händelser.',
      en: 'Type your name. It is seen by others who fill in the same form, and in the history of the answer.',
    },
  })
}

function dayIn(day: string, locale: string): string {
  const shown = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locale, shown).format(new Date(`${day}T12:00:00Z`))
}
