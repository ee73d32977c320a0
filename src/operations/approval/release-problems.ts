import { Problem } from '../../model/problem.ts'
import type { ChecklistItem } from '../../model/release-approval.ts'

/** @returns the problem that somebody else moved the release meanwhile. */
export function releaseMoved(release: string): Problem {
  return new Problem({
    code: 'release-moved',
    kind: 'conflict',
    parameters: { release },
    texts: {
      fi: `Joku muu ehti muuttaa julkaisun ${release} tilaa. Lataa sivu uudelleen.`,
      sv: `Någon annan hann ändra läget för publikationen ${release}. Ladda om sidan.`,
      en: `Somebody else has changed the state of release ${release} meanwhile. Load the page again.`,
    },
  })
}

/** Errors of the checklist stand in the way. */
export function releaseNotReady(release: string, checklist: readonly ChecklistItem[]): Problem {
  const errors = checklist.filter(({ severity }) => severity === 'error')
  const listed = (language: 'fi' | 'sv' | 'en') => errors.map(({ text }) => text[language]).join(' ')
  return new Problem({
    code: 'release-not-ready',
    kind: 'conflict',
    parameters: { release, errors: errors.map(({ id }) => id).join(', ') },
    texts: {
      fi: `Julkaisu ${release} ei ole valmis. ${listed('fi')}`,
      sv: `Publikationen ${release} är inte klar. ${listed('sv')}`,
      en: `The release ${release} is not ready. ${listed('en')}`,
    },
  })
}

/** Approving needs a person with an account of their own who did not make the release and has not voted. */
export function notIndependent(release: string, why: 'author' | 'voted' | 'no-account'): Problem {
  const texts = {
    author: {
      fi: `Teit itse julkaisun ${release}, joten et voi hyväksyä sitä. Pyydä kahta muuta.`,
      sv: `Du har själv gjort publikationen ${release}, så du kan inte godkänna den. Be två andra.`,
      en: `You made the release ${release} yourself, so you cannot approve it. Ask two others.`,
    },
    voted: {
      fi: `Olet jo antanut kantasi julkaisusta ${release}. Toisen hyväksyjän on oltava toinen ihminen.`,
      sv: `Du har redan tagit ställning till publikationen ${release}. Den andra som godkänner måste vara en annan människa.`,
      en: `You have given your word on release ${release} already. The second approval must come from another person.`,
    },
    'no-account': {
      fi: `Julkaisun ${release} hyväksyy kaksi ihmistä omilla tileillään. Kirjaudu työtilaan.`,
      sv: `Publikationen ${release} godkänns av två personer med egna konton. Logga in i arbetsytan.`,
      en: `The release ${release} is approved by two people with accounts of their own. Sign in to the workspace.`,
    },
  }[why]
  return new Problem({
    code: `approval-${why}`,
    kind: why === 'no-account' ? 'forbidden' : 'conflict',
    parameters: { release },
    texts,
  })
}
