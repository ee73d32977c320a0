import type { CountFault } from '../../collect/social-report/theme-counts.ts'
import { Problem } from '../../model/problem.ts'
import { type Texts, textsOf } from '../../model/text.ts'

const FAULTS: Readonly<Record<CountFault['kind'], Texts>> = {
  'no-counts': {
    fi: 'anna ainakin yhden teeman lukumäärä',
    sv: 'ange antalet för åtminstone ett tema',
    en: 'give the count of one theme at least',
  },
  'not-a-number': { fi: 'lukumäärä ei ole kokonaisluku', sv: 'antalet är inte ett heltal', en: 'the count is no whole number' },
  'unknown-theme': { fi: 'teemaa ei ole koodikirjassa', sv: 'temat finns inte i kodboken', en: 'no such theme in the codebook' },
  twice: { fi: 'teema on kahdesti', sv: 'temat finns två gånger', en: 'the theme is there twice' },
  'over-caseload': {
    fi: 'lukumäärä on suurempi kuin asiakkaiden määrä',
    sv: 'antalet är större än antalet klienter',
    en: 'the count is larger than the caseload',
  },
  unreadable: {
    fi: 'taulukossa pitää olla sarakkeet theme ja count',
    sv: 'tabellen ska ha kolumnerna theme och count',
    en: 'the table must have the columns theme and count',
  },
}

/** Names themes and rows, and what is wrong with their counts. */
export function countsFaulty(faults: readonly CountFault[]): Problem {
  const named = textsOf((language) => faults.map((fault) => placeOf(fault, language) + FAULTS[fault.kind][language]).join('; '))
  return new Problem({
    code: 'counts-faulty',
    kind: 'refused',
    place: 'counts',
    parameters: { faults: faults.length },
    texts: {
      fi: `Mitään ei tallennettu. Korjaa lukumäärät: ${named.fi}.`,
      sv: `Ingenting sparades. Rätta antalen: ${named.sv}.`,
      en: `Nothing was saved. Correct the counts: ${named.en}.`,
    },
  })
}

const ROW = { fi: 'rivi', sv: 'rad', en: 'row' } as const

function placeOf({ theme, line }: CountFault, language: keyof Texts): string {
  const row = line === null ? '' : `${ROW[language]} ${line} `
  // A theme is repeated only when it looks like one: a pasted text may hold anything.
  return /^[A-Za-z0-9.-]{1,20}$/.test(theme) ? `${row}${theme}: ` : row
}
