import { Problem } from '../model/problem.ts'

/** The file of `<noun> import <file>`. `import` is the only action so far; another word is a Problem. */
export function requireImport([action, file = '']: readonly string[]): string {
  if (action === 'import') return file
  throw new Problem({
    code: 'action-unknown',
    kind: 'refused',
    parameters: { action: action ?? '' },
    texts: {
      fi: `Toimintoa ${action} ei ole. Ainoa toiminto on import.`,
      sv: `Åtgärden ${action} finns inte. Den enda åtgärden är import.`,
      en: `There is no action ${action}. The only action is import.`,
    },
  })
}
