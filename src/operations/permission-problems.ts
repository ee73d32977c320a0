import { Problem } from '../model/problem.ts'

/** The actor may not perform the operation, or not on this organiser's material. Says nothing of whether the material exists. */
export function notPermitted(operation: string): Problem {
  return new Problem({
    code: 'not-permitted',
    kind: 'forbidden',
    parameters: { operation },
    // The operation's name is for those who look into logs and answers of the API; people are told what to do.
    texts: {
      fi: 'Sinulla ei ole oikeutta tähän sivuun tai toimintoon. Jos tarvitset sitä työssäsi, pyydä oikeutta siltä, joka ylläpitää käyttäjiä.',
      sv: 'Du har inte rätt till den här sidan eller funktionen. Om du behöver den i ditt arbete, be om rätten av den som administrerar användarna.',
      en: 'You have no right to this page or operation. If you need it in your work, ask whoever keeps the accounts.',
    },
  })
}
