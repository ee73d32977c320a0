import { Problem } from './problem.ts'

/**
 * Somebody else saved the same thing after it was read: nothing is overwritten, the second one decides. Everything that people edit
 * has a `version` that counts up, and a change names the version it was made on.
 */
export function requireSameVersion({ expected, stored, what }: { expected: number; stored: number; what: string }): void {
  if (expected === stored) return
  throw new Problem({
    code: 'changed-meanwhile',
    kind: 'conflict',
    parameters: { what, expected, stored },
    texts: {
      fi: 'Joku muu on ehtinyt tallentaa tämän sen jälkeen, kun avasit sen. Mitään ei korvattu. Vertaa tietoja ja tallenna uudelleen, jos haluat omat muutoksesi voimaan.',
      sv: 'Någon annan har sparat det här efter att du öppnade det. Ingenting skrevs över. Jämför uppgifterna och spara på nytt om du vill att dina ändringar ska gälla.',
      en: 'Somebody else saved this after you opened it. Nothing was overwritten. Compare the two and save again if you want your changes to stand.',
    },
  })
}
