import { Problem } from '../../../model/problem.ts'
import type { Texts } from '../../../model/text.ts'

/** What a form cannot go on without. A refused input would tell it in the words of programs. */
const MISSING = {
  reports: {
    place: 'reports',
    texts: {
      fi: 'Valitse ensin havainnot: merkitse ruutu jokaisen kohdalle, jota asia koskee.',
      sv: 'Välj först observationerna: kryssa för rutan vid varje observation som det gäller.',
      en: 'Choose the observations first: tick the box of each that is meant.',
    },
  },
  theme: {
    place: 'many-theme',
    texts: { fi: 'Valitse teema.', sv: 'Välj ett tema.', en: 'Choose a theme.' },
  },
  takenTheme: {
    place: 'many-takenTheme',
    texts: { fi: 'Valitse teema.', sv: 'Välj ett tema.', en: 'Choose a theme.' },
  },
  otherTheme: {
    place: 'many-toTheme',
    texts: {
      fi: 'Valitse uudeksi teemaksi jokin muu kuin vaihdettava teema.',
      sv: 'Välj ett nytt tema som är ett annat än det som byts ut.',
      en: 'Choose a new theme other than the one to be replaced.',
    },
  },
  fromTheme: {
    place: 'many-fromTheme',
    texts: { fi: 'Valitse vaihdettava teema.', sv: 'Välj temat som ska bytas ut.', en: 'Choose the theme to be replaced.' },
  },
  toTheme: {
    place: 'many-toTheme',
    texts: { fi: 'Valitse uusi teema.', sv: 'Välj det nya temat.', en: 'Choose the new theme.' },
  },
  coder: {
    place: 'many-coder',
    texts: { fi: 'Valitse luokittelija.', sv: 'Välj en kodare.', en: 'Choose a coder.' },
  },
  phenomenon: {
    place: 'many-phenomenon',
    texts: {
      fi: 'Valitse ilmiö tai ”Uusi ilmiö”.',
      sv: 'Välj ett fenomen eller ”Nytt fenomen”.',
      en: 'Choose a phenomenon, or “New phenomenon”.',
    },
  },
} as const satisfies Readonly<Record<string, { readonly place: string; readonly texts: Texts }>>

/** The reports ticked in a list. @throws Problem `not-chosen` when there are none. */
export function tickedReports(form: FormData): string[] {
  const reports = form.getAll('report').map(String)
  if (reports.length === 0) throw notChosen('reports')
  return reports
}

/** What was chosen in a list of the form. @throws Problem `not-chosen` */
export function chosenIn(form: FormData, field: Exclude<keyof typeof MISSING, 'reports' | 'otherTheme'>): string {
  const chosen = String(form.get(field) ?? '')
  if (chosen === '') throw notChosen(field)
  return chosen
}

/** The theme to be replaced and the new one. @throws Problem `not-chosen`, also when they are the same */
export function themesToSwap(form: FormData): { readonly from: string; readonly to: string } {
  const from = chosenIn(form, 'fromTheme')
  const to = chosenIn(form, 'toTheme')
  if (from === to) throw notChosen('otherTheme')
  return { from, to }
}

function notChosen(field: keyof typeof MISSING): Problem {
  return new Problem({ code: 'not-chosen', kind: 'refused', parameters: { field }, ...MISSING[field] })
}
