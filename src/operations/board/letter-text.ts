import { z } from 'zod'
import { placeholdersIn, placeholdersOf } from '../../design/read-letters.ts'
import type { LetterTemplate, LetterText } from '../../model/letter.ts'
import { Problem } from '../../model/problem.ts'
import { cleanedText } from '../../model/typed-text.ts'
import { withoutIdentityCode } from '../free-text.ts'

const LONGEST_SUBJECT = 150
const LONGEST_BODY = 4_000

const inBothLanguages = (longest: number) => {
  const words = withoutIdentityCode(longest)
    .transform(cleanedText)
    .refine((text) => text !== '', 'is empty')
  return z.strictObject({ fi: words, sv: words })
}

/** The words of a letter as somebody changed them. */
export const letterTextInput = z.strictObject({ subject: inBothLanguages(LONGEST_SUBJECT), body: inBothLanguages(LONGEST_BODY) })

/** @throws Problem `letter-value-unknown` when something in braces is no value of the letter: it would be sent as it stands. */
export function requireKnownValues(template: LetterTemplate, { subject, body }: LetterText): void {
  const allowed = placeholdersOf(template)
  const used = [subject.fi, subject.sv, body.fi, body.sv].flatMap(placeholdersIn)
  const unknown = used.find((name) => !allowed.includes(name))
  if (unknown === undefined) return
  const names = allowed.map((name) => `{${name}}`).join(', ')
  throw new Problem({
    code: 'letter-value-unknown',
    kind: 'refused',
    parameters: { name: unknown },
    texts: {
      fi: `Tekstissä on kohta {${unknown}}, jota järjestelmä ei osaa täyttää. Käytä näitä: ${names}.`,
      sv: `Texten innehåller {${unknown}}, som systemet inte kan fylla i. Använd de här: ${names}.`,
      en: `The text holds {${unknown}}, which the system cannot fill in. Use these: ${names}.`,
    },
  })
}
