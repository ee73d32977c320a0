import { z } from 'zod'
import { LETTERS, type Letter, type LetterTemplate, type SocialTemplate, VALUES_OF_THINGS } from '../model/letter.ts'
import { LANGUAGES, type Texts } from '../model/text.ts'
import { definitionProblem } from './definition-problem.ts'
import { type DefinitionFiles, readYaml, textsSchema, yamlFilesIn } from './definition-yaml.ts'

/** Letters are words, no rules of counting: a changed letter makes no new version of the rules that a run names. */
export const LETTERS_FOLDER = 'letters'

const SOCIAL = (Object.keys(LETTERS) as LetterTemplate[]).filter(
  (template): template is SocialTemplate => template.startsWith('briefing-') || template.startsWith('proposal-'),
)
const letterSchema = z.strictObject({ isBilingual: z.boolean(), subject: textsSchema, body: textsSchema })
const gatheredSchema = letterSchema.extend({
  things: z.record(z.enum(SOCIAL), z.strictObject({ one: textsSchema, many: textsSchema })),
})

/** Every letter that the system sends, each with the same values in all three languages. */
export function readLetters(files: DefinitionFiles): Letter[] {
  const templates = Object.keys(LETTERS) as LetterTemplate[]
  const known = new Set(templates.map(pathOf))
  const stranger = yamlFilesIn(files, LETTERS_FOLDER).find((path) => !known.has(path))
  if (stranger) throw definitionProblem(stranger, NOT_SENT)
  return templates.map((template) => {
    const schema = 'things' in LETTERS[template] ? gatheredSchema : letterSchema
    const letter: Letter = { template, ...readYaml(files, pathOf(template), schema) }
    for (const language of LANGUAGES) requireValues(letter, language)
    return letter
  })
}

/** Whatever stands in braces in a text: `{due}` → `due`. Also what is no name at all, so that it can be told. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{([^{}\n]*)\}/g)].map((match) => match[1] ?? '')
}

/** Names that a letter may hold in braces: its own values, the code behind an organiser's name, and the address of the site. */
export function placeholdersOf(template: LetterTemplate): string[] {
  const own = Object.keys(LETTERS[template])
  return [...own, ...(own.includes('organiser') ? ['organiserCode'] : []), 'site']
}

function requireValues({ template, subject, body, things }: Letter, language: keyof Texts): void {
  const place = `${pathOf(template)} (${language})`
  const whole = (of: keyof Texts) => subject[of] + body[of]
  requireSame(place, { text: whole(language), finnish: whole('fi'), allowed: placeholdersOf(template) })
  for (const texts of Object.values(things ?? {}).flatMap(({ one, many }) => [one, many]))
    requireSame(place, { text: texts[language], finnish: texts.fi, allowed: [...VALUES_OF_THINGS, 'site'] })
}

interface Compared {
  readonly text: string
  readonly finnish: string
  readonly allowed: readonly string[]
}

/** Only values that there are, and each that the Finnish text has. */
function requireSame(place: string, { text, finnish, allowed }: Compared): void {
  const used = new Set(placeholdersIn(text))
  const unknown = [...used].find((name) => !allowed.includes(name))
  if (unknown) throw definitionProblem(place, UNKNOWN_VALUE, { name: unknown })
  const missing = placeholdersIn(finnish).find((name) => !used.has(name))
  if (missing) throw definitionProblem(place, MISSING_VALUE, { name: missing })
}

function pathOf(template: LetterTemplate): string {
  return `${LETTERS_FOLDER}/${template}.yaml`
}

const NOT_SENT: Texts = {
  fi: 'Järjestelmä ei lähetä tämännimistä kirjettä.',
  sv: 'Systemet sänder inget brev med det här namnet.',
  en: 'The system sends no letter of this name.',
}
const UNKNOWN_VALUE: Texts = {
  fi: 'Kirjeessä ei ole tietoa {name}.',
  sv: 'Brevet har ingen uppgift {name}.',
  en: 'The letter has no value {name}.',
}
const MISSING_VALUE: Texts = {
  fi: 'Tieto {name} on suomenkielisessä tekstissä mutta puuttuu tästä.',
  sv: 'Uppgiften {name} finns i den finska texten men saknas här.',
  en: 'The value {name} is in the Finnish text but not in this one.',
}
