import { COMMON_PASSWORDS } from './common-passwords.ts'
import { Problem } from './problem.ts'

/** Length counts, not composition: four words that nobody else would put together are easy to remember and hard to guess. */
const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 200

/** @throws Problem `password-weak` (refused) saying what is wrong with it; never the password itself. */
export function requireGoodPassword(password: string, { email }: { readonly email: string }): void {
  const signs = [...password.normalize('NFC')]
  if (signs.length < SHORTEST_PASSWORD) throw tooShort()
  const plain = password.toLowerCase().replace(/\s/g, '')
  const [owner = ''] = email.toLowerCase().split('@')
  const isOwnName = owner.length >= 4 && plain.includes(owner) && plain.length - owner.length < 6
  if (new Set(signs).size < 5 || isOwnName || isCommon(plain)) throw tooEasy()
}

/** A common password with digits or marks around it is no better. */
function isCommon(plain: string): boolean {
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return COMMON_PASSWORDS.some((common) => common === plain || common === core || (core !== '' && common === core + core))
}

function tooShort(): Problem {
  return new Problem({
    code: 'password-weak',
    kind: 'refused',
    place: 'password',
    parameters: { shortest: SHORTEST_PASSWORD },
    texts: {
      fi: `Salasana on liian lyhyt. Siinä pitää olla vähintään ${SHORTEST_PASSWORD} merkkiä; neljä toisistaan riippumatonta sanaa on hyvä salasana.`,
      sv: `Lösenordet är för kort. Det ska ha minst ${SHORTEST_PASSWORD} tecken; fyra ord som inte hör ihop är ett bra lösenord.`,
      en: `The password is too short. It needs at least ${SHORTEST_PASSWORD} characters; four words that do not belong together make a good one.`,
    },
  })
}

function tooEasy(): Problem {
  return new Problem({
    code: 'password-weak',
    kind: 'refused',
    place: 'password',
    texts: {
      fi: 'Salasana on helppo arvata: se on yleinen, toistaa samoja merkkejä tai sisältää sähköpostiosoitteesi. Valitse toinen.',
      sv: 'Lösenordet är lätt att gissa: det är vanligt, upprepar samma tecken eller innehåller din e-postadress. Välj ett annat.',
      en: 'The password is easy to guess: it is common, repeats the same characters or contains your e-mail address. Choose another.',
    },
  })
}
