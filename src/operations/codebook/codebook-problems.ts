import { Problem, type ProblemKind } from '../../model/problem.ts'
import { fillTexts, type Texts } from '../../model/text.ts'

const PROBLEMS = {
  'theme-not-found': {
    kind: 'notFound',
    fi: 'Teemaa {theme} ei ole koodikirjassa. Palaa koodikirjaan ja valitse teema siitä.',
    sv: 'Temat {theme} finns inte i kodboken. Gå tillbaka till kodboken och välj ett tema där.',
    en: 'There is no theme {theme} in the codebook. Go back to the codebook and choose one there.',
  },
  'codebook-version-not-found': {
    kind: 'notFound',
    fi: 'Koodikirjan versiota {number} ei ole. Valitse versio luettelosta.',
    sv: 'Kodbokens version {number} finns inte. Välj en version i listan.',
    en: 'There is no version {number} of the codebook. Choose one of the list.',
  },
  'codebook-nothing-to-publish': {
    kind: 'refused',
    fi: 'Luonnoksessa ei ole muutoksia, joten julkaistavaa ei ole. Tee muutos ensin.',
    sv: 'Utkastet innehåller inga ändringar, så det finns inget att publicera. Gör först en ändring.',
    en: 'The draft holds no changes, so there is nothing to publish. Make a change first.',
  },
  'codebook-day-passed': {
    kind: 'refused',
    fi: 'Versio ei voi tulla voimaan {day}, koska jo luokiteltua ei muuteta jälkikäteen. Valitse aikaisintaan {earliest}.',
    sv: 'Versionen kan inte träda i kraft {day}, eftersom det som redan kodats inte ändras i efterhand. Välj tidigast {earliest}.',
    en: 'The version cannot come into force on {day}: what has been coded is not altered afterwards. Choose {earliest} at the earliest.',
  },
  'codebook-names-missing': {
    kind: 'refused',
    fi: 'Kansallisella teemalla on oltava nimi myös englanniksi. Kirjoita englanninkielinen nimi.',
    sv: 'Ett nationellt tema ska ha ett namn också på engelska. Skriv det engelska namnet.',
    en: 'A national theme needs a name in English too. Write the English name.',
  },
  'codebook-request-not-found': {
    kind: 'notFound',
    fi: 'Muutosehdotusta ei löydy. Lataa sivu uudelleen.',
    sv: 'Ändringsförslaget hittas inte. Ladda om sidan.',
    en: 'There is no such request. Load the page again.',
  },
  'keyword-rule-not-found': {
    kind: 'notFound',
    fi: 'Sanasääntöä ei löydy. Joku on ehkä jo poistanut sen: lataa sivu uudelleen.',
    sv: 'Ordregeln hittas inte. Någon har kanske redan tagit bort den: ladda om sidan.',
    en: 'There is no such keyword rule. Somebody may have removed it already: load the page again.',
  },
  'keyword-rules-full': {
    kind: 'refused',
    fi: 'Sanasääntöjä on jo {most}. Poista tarpeettomia ennen kuin lisäät uusia.',
    sv: 'Det finns redan {most} ordregler. Ta bort onödiga innan du lägger till nya.',
    en: 'There are {most} keyword rules already. Remove what is not needed before adding more.',
  },
} as const satisfies Readonly<Record<string, Texts & { readonly kind: ProblemKind }>>

export function codebookProblem(
  code: keyof typeof PROBLEMS,
  parameters: Readonly<Record<string, string | number>> = {},
): Problem {
  const { kind, fi, sv, en } = PROBLEMS[code]
  return new Problem({ code, kind, parameters, texts: fillTexts({ fi, sv, en }, parameters) })
}
