import { z } from 'zod'
import { looksLikeIdentityCode } from '../model/identity-look-alike.ts'
import { Problem } from '../model/problem.ts'

/** What people type about their work: at most so many characters, trimmed, and refused when it holds an identity code. */
export function withoutIdentityCode(longest: number) {
  return z
    .string()
    .trim()
    .max(longest)
    .refine((text) => !looksLikeIdentityCode(text), { message: 'holds a personal identity code' })
}

/**
 * Refuses texts in which something looks like an identity code. The keys are the names of the fields, so that a page can lead to the
 * one; the text itself is never repeated.
 * @throws Problem `identity-code-in-text`
 */
export function requireNoIdentityCode(texts: Readonly<Record<string, string | null | undefined>>): void {
  const field = Object.keys(texts).find((name) => looksLikeIdentityCode(texts[name] ?? ''))
  if (field === undefined) return
  throw new Problem({
    code: 'identity-code-in-text',
    kind: 'refused',
    place: field,
    parameters: { field },
    texts: {
      fi: 'Tekstissä näyttää olevan henkilötunnus, joten mitään ei tallennettu. Poista se: kerro asia ilman tietoja, joista ihmisen tunnistaa.',
      sv: 'Texten ser ut att innehålla en personbeteckning, så ingenting sparades. Ta bort den: beskriv saken utan uppgifter som gör att en person kan identifieras.',
      en: 'The text seems to hold a personal identity code, so nothing was saved. Remove it: describe the matter without anything by which a person could be recognised.',
    },
  })
}
