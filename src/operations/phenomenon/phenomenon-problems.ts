import { Problem } from '../../model/problem.ts'

/** Also for another's phenomenon: whether it exists is not told. */
export function phenomenonNotFound(id: string): Problem {
  return new Problem({
    code: 'phenomenon-not-found',
    kind: 'notFound',
    parameters: { phenomenon: id },
    texts: {
      fi: 'Ilmiötä ei löydy. Palaa ilmiöiden luetteloon ja valitse ilmiö siitä.',
      sv: 'Fenomenet hittas inte. Gå tillbaka till listan över fenomen och välj fenomenet där.',
      en: 'There is no such phenomenon. Go back to the list of phenomena and choose it there.',
    },
  })
}

/** What is to be joined does not exist, or is another's. */
export function targetNotFound(kind: string): Problem {
  return new Problem({
    code: 'phenomenon-target-not-found',
    kind: 'notFound',
    parameters: { kind },
    place: 'target',
    texts: {
      fi: 'Liitettävää ei löydy, joten mitään ei liitetty. Valitse se uudelleen luettelosta.',
      sv: 'Det som skulle kopplas hittas inte, så ingenting kopplades. Välj det på nytt i listan.',
      en: 'What was to be joined is not there, so nothing was joined. Choose it again from the list.',
    },
  })
}

/** A merged phenomenon is history: its work goes on in the one that took it in. */
export function phenomenonIsMerged(id: string): Problem {
  return new Problem({
    code: 'phenomenon-merged',
    kind: 'conflict',
    parameters: { phenomenon: id },
    texts: {
      fi: 'Ilmiö on yhdistetty toiseen, joten sitä ei enää muuteta. Jatka siinä ilmiössä, johon se yhdistettiin.',
      sv: 'Fenomenet har slagits samman med ett annat och ändras inte längre. Fortsätt i det fenomen som det slogs samman med.',
      en: 'The phenomenon has been merged into another and is no longer changed. Go on in the one that took it in.',
    },
  })
}

/** Somebody works for several counties, and did not say for which one this is. */
export function ownerMissing(): Problem {
  return new Problem({
    code: 'phenomenon-owner-missing',
    kind: 'refused',
    place: 'owner',
    texts: {
      fi: 'Valitse, minkä hyvinvointialueen ilmiö tämä on.',
      sv: 'Välj vilket välfärdsområdes fenomen det är.',
      en: 'Choose which county’s phenomenon this is.',
    },
  })
}

/** A phenomenon can be merged only into another one of the same owner. */
export function intoItself(): Problem {
  return new Problem({
    code: 'phenomenon-into-itself',
    kind: 'refused',
    place: 'into',
    texts: {
      fi: 'Ilmiön voi yhdistää vain toiseen saman alueen ilmiöön. Valitse toinen ilmiö.',
      sv: 'Ett fenomen kan slås samman bara med ett annat fenomen i samma område. Välj ett annat.',
      en: 'A phenomenon can be merged only into another one of the same county. Choose another.',
    },
  })
}

/** Only a county shares, and only with the institute. */
export function nothingToShare(): Problem {
  return new Problem({
    code: 'phenomenon-is-national',
    kind: 'refused',
    texts: {
      fi: 'Kansallinen ilmiö on jo laitoksen, joten sitä ei jaeta.',
      sv: 'Ett nationellt fenomen är redan institutets och delas inte.',
      en: 'A national phenomenon is the institute’s already and is not shared.',
    },
  })
}

export function titleMissing(): Problem {
  return new Problem({
    code: 'phenomenon-title-missing',
    kind: 'refused',
    place: 'titleFi',
    texts: {
      fi: 'Otsikko puuttuu. Kirjoita se ainakin toisella kielellä.',
      sv: 'Rubriken saknas. Skriv den på åtminstone ett av språken.',
      en: 'The title is missing. Write it in one of the languages at least.',
    },
  })
}
