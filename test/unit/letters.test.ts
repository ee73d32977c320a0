import { describe, expect, test } from 'vitest'
import { composeLetter, type LetterNames } from '../../src/disseminate/letter/compose-letter.ts'
import { LETTERS, type LetterTemplate } from '../../src/model/letter.ts'
import { LANGUAGES, type Language } from '../../src/model/text.ts'
import { letterNames } from '../../src/operations/board/letter-names.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'
import { WORKSPACE, WORKSPACE_SECTIONS } from '../../src/web/workspace/address.ts'

const definitions = loadDefinitions()
const names = letterNames(definitions)

/** One value of each kind that a letter can hold. */
const VALUES: Readonly<Record<string, string | number>> = {
  text: 't000012',
  number: 3,
  day: '2024-05-14',
  moment: '2024-05-14T06:05:00.000Z',
  quarter: '2024Q3',
  organiser: '16',
  contents: 'older,disability',
  texts: JSON.stringify({ fi: 'Keruu', sv: 'Insamling', en: 'Collection' }),
  things: JSON.stringify(
    (Object.keys(LETTERS) as LetterTemplate[])
      .filter((letter) => /^(briefing|proposal)-/.test(letter))
      .flatMap((letter) => [
        { letter, count: 1, id: 'p00012', due: '2024-05-14' },
        { letter, count: 20, id: null, due: '2024-05-14' },
      ]),
  ),
}

function valuesFor(template: LetterTemplate): Record<string, string | number> {
  return Object.fromEntries(Object.entries(LETTERS[template]).map(([name, kind]) => [name, VALUES[kind] ?? '']))
}

interface Filling {
  readonly parameters?: Record<string, string | number>
  readonly by?: LetterNames
}

function compose(template: LetterTemplate, language: Language, { parameters = valuesFor(template), by = names }: Filling = {}) {
  const letter = definitions.letters.find((one) => one.template === template)
  if (!letter) throw new Error(`no letter ${template}`)
  return composeLetter({ letter, language, parameters, editedText: null, names: by, site: 'https://tietopolku.example' })
}

const ALL = Object.keys(LETTERS) as LetterTemplate[]

describe.each(ALL)('the letter %s', (template) => {
  test.each(LANGUAGES)('is whole in %s: every value is filled in, the subject is one line', (language) => {
    const { subject, body } = compose(template, language)
    expect(subject + body).not.toMatch(/[{}]/)
    expect(subject).toMatch(/^[^\r\n]{10,200}$/)
    expect(body.length).toBeGreaterThan(60)
  })

  test('leads only to pages that the workspace has, each in its own language', () => {
    for (const language of LANGUAGES) {
      const { body } = composeLetterIn(template, language)
      const paths = [...body.matchAll(/https:\/\/tietopolku\.example(\/\S*)/g)].map((match) => match[1] ?? '')
      expect(paths.length).toBeGreaterThan(0)
      for (const path of paths) {
        const [, word, workspace, section] = path.split(/[/?]/)
        expect([word, workspace]).toEqual([language, WORKSPACE[language]])
        if (section) expect(Object.values(WORKSPACE_SECTIONS).map((one) => one[language])).toContain(section)
      }
    }
  })
})

/** Only the part in one language. */
function composeLetterIn(template: LetterTemplate, language: Language) {
  const letter = definitions.letters.find((one) => one.template === template)
  if (!letter) throw new Error(`no letter ${template}`)
  const single = { ...letter, isBilingual: false }
  const site = 'https://tietopolku.example'
  return composeLetter({ letter: single, language, parameters: valuesFor(template), editedText: null, names, site })
}

describe('a letter to a county', () => {
  test('is in Finnish and Swedish, the receiver’s language first', () => {
    const finnish = compose('review-heads-up', 'fi')
    const swedish = compose('review-heads-up', 'sv')
    expect(finnish.languages).toEqual(['fi', 'sv'])
    expect(swedish.languages).toEqual(['sv', 'fi'])
    expect(finnish.body.indexOf('Hei,')).toBeLessThan(finnish.body.indexOf('Hej,'))
    expect(swedish.body.indexOf('Hej,')).toBeLessThan(swedish.body.indexOf('Hei,'))
  })

  test('writes days with their weekday, quarters as months, organisers and contents by name', () => {
    const { body } = compose('review-heads-up', 'fi')
    expect(body).toContain('ti 14.5.2024')
    expect(body).toContain('tis 14.5.2024')
    expect(body).toContain('heinä–syyskuu 2024')
    expect(body).toContain('Etelä-Pohjanmaan hyvinvointialue')
    expect(body).toContain('Södra Österbottens välfärdsområde')
    expect(body).toContain('Iäkkäiden palvelut, Vammaispalvelut')
    expect(body).toContain('/fi/tyotila/tarkastus/t000012/16')
  })
})

describe('a gathered letter', () => {
  test('says each kind in a paragraph: one thing with its day and its page, several with their number and the list', () => {
    const things = [
      { letter: 'proposal-overdue', count: 1, id: 'p00012', due: '2024-05-14' },
      { letter: 'proposal-to-answer', count: 20, id: null, due: '2025-05-20' },
    ]
    const parameters = { organiser: '16', count: 21, things: JSON.stringify(things) }
    const { subject, body } = compose('social-gathered', 'fi', { parameters })
    expect(subject).toBe('Sosiaalinen raportointi: sinulle 21 asiaa / Social rapportering: 21 ärenden till dig')
    expect(body).toContain(
      'Määräpäivä oli ti 14.5.2024.\nhttps://tietopolku.example/fi/tyotila/ehdotukset/p00012\n\n20 toimenpide-ehdotusta on tullut',
    )
    expect(body).toContain('Det första ska besvaras senast tis 20.5.2025.\nhttps://tietopolku.example/sv/arbetsyta/forslag\n')
  })
})

describe('values that mean mischief', () => {
  test('a line break in a value begins no header: the subject stays one line', () => {
    const evil = { ...names, organiser: () => ({ fi: 'X\r\nBcc: all@example.invalid', sv: 'X\nY', en: 'X\u2028Y' }) }
    const { subject } = compose('subset-requested', 'fi', { by: evil })
    expect(subject).toBe('Tunnisteellista osajoukkoa pyydetään, X Bcc: all@example.invalid')
  })

  test('braces in a value are not filled in once more', () => {
    const { body } = compose('ticket-handed', 'en', { parameters: { ticket: '{site}' } })
    expect(body).toContain('correction ticket {site} has been handed')
  })
})
