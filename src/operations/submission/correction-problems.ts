import type { FormFinding } from '../../model/answers.ts'
import { Problem, type ProblemKind } from '../../model/problem.ts'
import type { Texts } from '../../model/text.ts'

function problem(code: string, kind: ProblemKind, texts: Texts): Problem {
  return new Problem({ code, kind, texts })
}

/** Unknown and another submission's look alike. */
export function correctionNotFound(): Problem {
  return problem('correction-not-found', 'notFound', {
    fi: 'Korjauspyyntöä ei ole. Lataa sivu uudelleen.',
    sv: 'Begäran om rättelse finns inte. Ladda om sidan.',
    en: 'There is no such request for a correction. Load the page again.',
  })
}

export function nothingChanges(): Problem {
  return problem('correction-empty', 'refused', {
    fi: 'Mikään arvo ei muutu. Kirjoita vähintään yhteen kohtaan uusi arvo.',
    sv: 'Inget värde ändras. Skriv ett nytt värde på minst ett ställe.',
    en: 'No value changes. Type a new value for at least one field.',
  })
}

export function reasonNeeded(): Problem {
  return new Problem({
    code: 'correction-reason-needed',
    kind: 'refused',
    place: 'reason',
    texts: {
      fi: 'Kerro, miksi vastausta pitää korjata. Perustelu käsitellään yhdessä korjauksen kanssa.',
      sv: 'Berätta varför svaret ska rättas. Motiveringen behandlas tillsammans med rättelsen.',
      en: 'Say why the answer must be corrected. The reason is handled together with the correction.',
    },
  })
}

export function versionIsNewer(): Problem {
  return problem('correction-on-older-version', 'conflict', {
    fi: 'Vastauksesta on tullut uusi versio sen jälkeen, kun avasit sivun. Mitään ei lähetetty. Lataa sivu uudelleen ja vertaa.',
    sv: 'Svaret har fått en ny version sedan du öppnade sidan. Ingenting skickades. Ladda om sidan och jämför.',
    en: 'The answer has got a new version since you opened the page. Nothing was sent. Load the page again and compare.',
  })
}

export function fieldsAlreadyAsked(keys: readonly string[]): Problem {
  const fields = keys.slice(0, 10).join(', ')
  return new Problem({
    code: 'correction-asked-already',
    kind: 'conflict',
    parameters: { fields },
    texts: {
      fi: `Näihin kohtiin on jo pyydetty korjausta, jota ei ole käsitelty: ${fields}. Peru aiempi pyyntö ensin, jos arvo on taas muuttunut.`,
      sv: `För de här fälten finns redan en begäran som inte är behandlad: ${fields}. Återta den först om värdet har ändrats igen.`,
      en: `A correction of these fields waits already: ${fields}. Withdraw it first if the value has changed again.`,
    },
  })
}

/** Hard findings, each with its field. */
export function findingsStopCorrection(findings: readonly FormFinding[]): Problem {
  const told = (language: keyof Texts) => findings.map(({ at, message }) => `${at}: ${message[language]}`).join(' ')
  return new Problem({
    code: 'correction-stopped',
    kind: 'refused',
    place: findings[0]?.at ?? '',
    parameters: { fields: findings.map(({ at }) => at).join(', ') },
    texts: {
      fi: `Arvot eivät voi pitää paikkaansa yhdessä. ${told('fi')}`,
      sv: `Värdena kan inte stämma tillsammans. ${told('sv')}`,
      en: `The values cannot hold together. ${told('en')}`,
    },
  })
}

/** Soft findings without a reason. */
export function reasonsNeeded(findings: readonly FormFinding[]): Problem {
  const told = (language: keyof Texts) => findings.map(({ at, message }) => `${at}: ${message[language]}`).join(' ')
  return new Problem({
    code: 'correction-reasons-needed',
    kind: 'refused',
    place: `reason:${findings[0]?.rule ?? ''}`,
    parameters: { fields: findings.map(({ at }) => at).join(', ') },
    texts: {
      fi: `Arvo on poikkeava, joten sille tarvitaan selitys. ${told('fi')}`,
      sv: `Värdet är avvikande och behöver en förklaring. ${told('sv')}`,
      en: `The value is out of the ordinary and needs an explanation. ${told('en')}`,
    },
  })
}
