import { Problem, type ProblemKind } from '../../model/problem.ts'
import { fillTexts, type Texts } from '../../model/text.ts'

/** Everything that can be asked of coverage classes and not be done: what happened, and what to do. */
const COVERAGE_PROBLEMS = {
  'coverage-reason-missing': {
    kind: 'refused',
    place: 'why',
    fi: 'Perustelu puuttuu. Kirjoita lyhyesti, mihin arvio perustuu: se jää historiaan.',
    sv: 'Motiveringen saknas. Skriv kort vad bedömningen grundar sig på: den stannar i historiken.',
    en: 'The reason is missing. Write in short what the class rests on: it stays in the history.',
  },
  'coverage-reason-identity-code': {
    kind: 'refused',
    place: 'why',
    fi: 'Perustelussa näyttää olevan henkilötunnus. Mitään ei tallennettu. Poista tunnus: perusteluun ei kirjoiteta tietoja yksittäisistä asiakkaista.',
    sv: 'Motiveringen ser ut att innehålla en personbeteckning. Ingenting sparades. Ta bort beteckningen: i motiveringen skrivs inga uppgifter om enskilda klienter.',
    en: 'The reason seems to hold a personal identity code. Nothing was saved. Remove it: the reason is no place for facts about single clients.',
  },
  'coverage-organiser-unknown': {
    kind: 'notFound',
    fi: 'Palvelunjärjestäjää {organiser} ei ole. Valitse alue luettelosta.',
    sv: 'Det finns ingen serviceanordnare {organiser}. Välj området i listan.',
    en: 'There is no organiser {organiser}. Choose the area in the list.',
  },
  'coverage-content-not-decided': {
    kind: 'refused',
    fi: 'Sisällöllä {content} ei ole omaa laatuarviota. Arvio annetaan palvelutehtävittäin; asiakkaat yhteensä seuraa tehtävien arvioita.',
    sv: 'Innehållet {content} har ingen egen kvalitetsbedömning. Bedömningen görs per serviceuppgift; klienter totalt följer uppgifternas bedömningar.',
    en: 'The content {content} has no class of its own. Classes are decided by service task; the total follows those of the tasks.',
  },
  'coverage-period-not-here': {
    kind: 'refused',
    fi: 'Jaksolle {period} ei voi antaa laatuarviota: rekisterissä ei ole siitä tietoja. Valitse toinen jakso.',
    sv: 'Perioden {period} kan inte bedömas: registret har inga uppgifter om den. Välj en annan period.',
    en: 'No class can be given for {period}: the register has no data of it. Choose another period.',
  },
  'coverage-municipality-unknown': {
    kind: 'refused',
    fi: 'Näitä kuntia ei ole alueella {organiser} jaksolla {period}: {municipalities}. Mitään ei tallennettu.',
    sv: 'De här kommunerna hör inte till området {organiser} under perioden {period}: {municipalities}. Ingenting sparades.',
    en: 'These municipalities are not in area {organiser} in {period}: {municipalities}. Nothing was saved.',
  },
  'coverage-municipalities-none': {
    kind: 'refused',
    place: 'municipalities',
    fi: 'Yhtään kuntaa ei ole valittu. Valitse kunnat, joita päätös koskee.',
    sv: 'Ingen kommun är vald. Välj de kommuner som beslutet gäller.',
    en: 'No municipality is chosen. Choose those that the decision is about.',
  },
  'coverage-no-proposal': {
    kind: 'conflict',
    fi: 'Alueen ehdotusta ei odota enää näissä kunnissa: {municipalities}. Mitään ei tallennettu. Lataa sivu uudelleen: joku on ehkä ehtinyt ensin.',
    sv: 'Inget förslag från området väntar längre i de här kommunerna: {municipalities}. Ingenting sparades. Ladda om sidan: någon kan ha hunnit före.',
    en: 'No proposal of the county waits any more in these municipalities: {municipalities}. Nothing was saved. Load the page again: somebody may have been quicker.',
  },
  'coverage-effect-seen': {
    kind: 'conflict',
    fi: 'Olet nähnyt, miten nämä kunnat vaikuttavat koko maan arvioon ({municipalities}), joten et voi vahvistaa niiden laatuarviota. Pyydä vahvistus henkilöltä, joka ei ole katsonut vaikutusta.',
    sv: 'Du har sett hur de här kommunerna påverkar uppskattningen för hela landet ({municipalities}), så du kan inte bekräfta deras bedömning. Be någon som inte har sett effekten bekräfta den.',
    en: 'You have been shown what these municipalities do to the national estimate ({municipalities}), so you cannot confirm their class. Ask somebody who has not looked at the effect.',
  },
  'coverage-nothing-to-confirm': {
    kind: 'conflict',
    fi: 'Näissä kunnissa ei ole vahvistusta odottavaa laatuarviota: {municipalities}. Lataa sivu uudelleen.',
    sv: 'I de här kommunerna finns ingen bedömning som väntar på bekräftelse: {municipalities}. Ladda om sidan.',
    en: 'No class waits to be confirmed in these municipalities: {municipalities}. Load the page again.',
  },
  'coverage-no-run': {
    kind: 'conflict',
    fi: 'Jaksoa {period} ei ole laskettu, joten vaikutusta ei voi näyttää. Käsittele jakso ensin.',
    sv: 'Perioden {period} har inte beräknats, så effekten kan inte visas. Behandla perioden först.',
    en: 'The period {period} has not been counted, so the effect cannot be shown. Process it first.',
  },
} as const satisfies Readonly<Record<string, Texts & { readonly kind: ProblemKind; readonly place?: string }>>

export function coverageProblem(
  code: keyof typeof COVERAGE_PROBLEMS,
  parameters: Readonly<Record<string, string | number>> = {},
): Problem {
  const { kind, ...texts } = COVERAGE_PROBLEMS[code]
  const place = 'place' in texts ? { place: texts.place } : {}
  return new Problem({ code, kind, texts: fillTexts(texts, parameters), parameters, ...place })
}
