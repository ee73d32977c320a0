import { Problem, type ProblemKind } from '../../model/problem.ts'
import { SUBMISSION_STATES, type SubmissionState } from '../../model/submission.ts'
import type { Texts } from '../../model/text.ts'

type Parameters = Readonly<Record<string, string | number>>

function problem(code: string, kind: ProblemKind, { texts, parameters }: { texts: Texts; parameters: Parameters }): Problem {
  return new Problem({ code, kind, parameters, texts })
}

/** `2024-05-09` as people write it. */
function day(date: string): string {
  const [year, month, number] = date.split('-').map(Number)
  return `${number}.${month}.${year}`
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
function englishDay(date: string): string {
  const [year, month = 1, number] = date.split('-').map(Number)
  return `${number} ${MONTHS[month - 1]} ${year}`
}

export function roundNotOpen(opensOn: string): Problem {
  return problem('collection-round-not-open', 'conflict', {
    parameters: { opensOn },
    texts: {
      fi: `Kierros avataan ${day(opensOn)}. Lomakkeen voi täyttää siitä alkaen.`,
      sv: `Omgången öppnas ${day(opensOn)}. Formuläret kan fyllas i från och med då.`,
      en: `The round opens on ${englishDay(opensOn)}. The form can be filled in from then on.`,
    },
  })
}

export function closedForNew(lastNewAnswer: string): Problem {
  return problem('collection-round-closed', 'conflict', {
    parameters: { lastNewAnswer },
    texts: {
      fi: `Vastauksia otettiin vastaan ${day(lastNewAnswer)} asti. Pyydä tiedonkeruun yhteyshenkilöä avaamaan lomake, jos vastaus on vielä annettava.`,
      sv: `Svar togs emot till och med ${day(lastNewAnswer)}. Be datainsamlingens kontaktperson öppna formuläret om svaret ännu ska lämnas.`,
      en: `Answers were taken until ${englishDay(lastNewAnswer)}. Ask the contact of the data collection to open the form if the answer is still to be given.`,
    },
  })
}

export function reopeningEnded(until: string): Problem {
  return problem('reopening-ended', 'conflict', {
    parameters: { until },
    texts: {
      fi: `Lomake oli avattu uudelleen ${day(until)} asti. Pyydä tiedonkeruun yhteyshenkilöä avaamaan se uudelleen, jos vastausta on vielä muutettava.`,
      sv: `Formuläret var öppnat på nytt till och med ${day(until)}. Be datainsamlingens kontaktperson öppna det igen om svaret ännu ska ändras.`,
      en: `The form was open again until ${englishDay(until)}. Ask the contact of the data collection to open it again if the answer must still be changed.`,
    },
  })
}

export function notEditableNow(state: SubmissionState): Problem {
  const names = SUBMISSION_STATES.states[state]
  const isExcused = state === 'excused'
  return problem('submission-locked', 'conflict', {
    parameters: { state },
    texts: {
      fi: isExcused
        ? 'Alueen ei tarvitse vastata tällä kierroksella. Ota yhteyttä tiedonkeruun yhteyshenkilöön, jos haluat vastata.'
        : `Lomakkeen tila on ”${names.fi}”, joten vastauksia ei voi enää muuttaa tässä. Pyydä korjausta, jos jokin on väärin.`,
      sv: isExcused
        ? 'Området behöver inte svara i den här omgången. Kontakta datainsamlingens kontaktperson om du vill svara.'
        : `Formulärets läge är ”${names.sv}”, så svaren kan inte längre ändras här. Begär en rättelse om något är fel.`,
      en: isExcused
        ? 'The area need not answer in this round. Ask the contact of the data collection if you wish to answer.'
        : `The state of the form is ”${names.en}”, so the answers can no longer be changed here. Ask for a correction if something is wrong.`,
    },
  })
}

/** Keys that the form does not know, or that may not be changed now. Nothing was saved. */
export function fieldsRefused(code: 'unknown-fields' | 'fields-not-reopened', keys: readonly string[]): Problem {
  const fields = keys.slice(0, 10).join(', ')
  const texts = {
    'unknown-fields': {
      fi: `Lomakkeella ei ole kenttää: ${fields}. Mitään ei tallennettu. Lataa sivu uudelleen.`,
      sv: `Formuläret har inget sådant fält: ${fields}. Ingenting sparades. Ladda om sidan.`,
      en: `The form has no such field: ${fields}. Nothing was saved. Load the page again.`,
    },
    'fields-not-reopened': {
      fi: `Lomake on avattu uudelleen vain osittain, eikä näitä kenttiä voi muuttaa: ${fields}. Mitään ei tallennettu.`,
      sv: `Formuläret är öppnat på nytt endast till en del, och de här fälten kan inte ändras: ${fields}. Ingenting sparades.`,
      en: `Only a part of the form was opened again, and these fields cannot be changed: ${fields}. Nothing was saved.`,
    },
  } as const
  return problem(code, 'refused', { parameters: { fields }, texts: texts[code] })
}

/** Answers that are not of their question's type. Nothing was saved. */
export function answersUnfit(keys: readonly string[]): Problem {
  const fields = keys.slice(0, 10).join(', ')
  return problem('answers-unfit', 'refused', {
    parameters: { fields },
    texts: {
      fi: `Vastaus ei sovi kysymykseen: ${fields}. Mitään ei tallennettu. Korjaa nämä kentät.`,
      sv: `Svaret passar inte frågan: ${fields}. Ingenting sparades. Rätta de här fälten.`,
      en: `The answer does not fit the question: ${fields}. Nothing was saved. Correct these fields.`,
    },
  })
}

export function tooManyOfGroup(group: string, most: number): Problem {
  return problem('too-many-in-group', 'refused', {
    parameters: { fields: group, most },
    texts: {
      fi: `Kohtaan ${group} mahtuu enintään ${most}. Mitään ei tallennettu.`,
      sv: `I ${group} ryms högst ${most}. Ingenting sparades.`,
      en: `${group} holds at most ${most}. Nothing was saved.`,
    },
  })
}

export function versionNotFound(version: number): Problem {
  return problem('submission-version-not-found', 'notFound', {
    parameters: { version },
    texts: {
      fi: version === 0 ? 'Lomaketta ei ole vielä lähetetty.' : `Lomakkeesta ei ole lähetetty versiota ${version}.`,
      sv: version === 0 ? 'Formuläret har inte skickats ännu.' : `Version ${version} av formuläret har inte skickats.`,
      en: version === 0 ? 'The form has not been sent yet.' : `No version ${version} of the form was sent.`,
    },
  })
}

export function answersNotShown(): Problem {
  return problem('answers-not-shown', 'forbidden', {
    parameters: {},
    texts: {
      fi: 'Lähetettyjä vastauksia ei näytetä vastaajakoodilla. Kirjaudu omalla tunnuksellasi nähdäksesi ne.',
      sv: 'Inskickade svar visas inte med svarskod. Logga in med ditt eget konto för att se dem.',
      en: 'Answers that were sent are not shown to an access code. Sign in with your own account to see them.',
    },
  })
}

export function formIsNewest(version: number): Problem {
  return problem('form-is-newest', 'conflict', {
    parameters: { version },
    texts: {
      fi: `Luonnos on jo kierroksen uusimmalla lomakkeella (versio ${version}). Lataa sivu uudelleen.`,
      sv: `Utkastet följer redan omgångens nyaste formulär (version ${version}). Ladda om sidan.`,
      en: `The draft is of the round’s newest form already (version ${version}). Load the page again.`,
    },
  })
}
