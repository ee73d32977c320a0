import { z } from 'zod'
import { suggestThemes, type ThemeSuggestion } from '../../method/keyword-rules.ts'
import type { CodebookOwner, Theme } from '../../model/codebook.ts'
import { LANGUAGES } from '../../model/text.ts'
import { removeRule, saveRule, storedRules } from '../../store/social/keyword-rules.ts'
import { withoutIdentityCode } from '../free-text.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { ownersOf, requireWorkOf } from '../social-owner.ts'
import { codebookOf } from './codebook-of.ts'
import { codebookProblem } from './codebook-problems.ts'
import { ownerShape, ruleShape, themeShape } from './input-shapes.ts'
import { type KnownRule, knownRules, rulesInUse } from './known-rules.ts'

const MOST_RULES = 1000
const MOST_WORDS = 50
/** A rule of one letter would match everything. Spaces in front mean nothing; one behind means the whole word. */
const wordShape = withoutIdentityCode(60)
  .transform((word) => word.trim())
  .refine((word) => word.length >= 2, { message: 'is shorter than two letters' })
const wholeWordShape = z
  .string()
  .max(61)
  .transform((word) => ({ word: word.trim(), isWhole: /\S\s$/u.test(word) }))
  .pipe(z.strictObject({ word: wordShape, isWhole: z.boolean() }))
  .transform(({ word, isWhole }) => (isWhole ? `${word} ` : word))
const languageShape = z.enum(LANGUAGES)

export interface ShownRules {
  readonly owner: CodebookOwner
  readonly rules: readonly KnownRule[]
  readonly themes: readonly Theme[]
}

/** Rules by which themes are suggested to coders: the program's, the national ones and the county's own. */
export const listRules = defineOperation({
  name: 'codebook.rules',
  title: { fi: 'Listaa sanasäännöt', sv: 'Lista ordreglerna', en: 'List keyword rules' },
  access: 'read',
  input: z.strictObject({ owner: ownerShape.optional() }),
  async perform({ owner: asked }, context): Promise<ShownRules> {
    const owner = asked ?? ownersOf(context)[0] ?? 'national'
    requireWorkOf(context, owner, 'codebook.rules')
    const { themes } = await codebookOf(context, owner)
    return { owner, rules: await knownRules(context.db, context, owner), themes }
  },
})

/** A new rule, or one of the owner's own written anew. @throws Problem `theme-not-found`, `keyword-rule-not-found`, `keyword-rules-full` */
export const saveKeywordRule = defineOperation({
  name: 'codebook.save-rule',
  title: { fi: 'Tallenna sanasääntö', sv: 'Spara en ordregel', en: 'Save a keyword rule' },
  access: 'state',
  input: z.strictObject({
    owner: ownerShape,
    rule: ruleShape.optional(),
    theme: themeShape,
    language: languageShape,
    any: z.array(wholeWordShape).min(1).max(MOST_WORDS),
    none: z.array(wholeWordShape).max(MOST_WORDS).default([]),
  }),
  async perform({ owner, rule: id, ...words }, context): Promise<{ rule: string }> {
    requireWorkOf(context, owner, 'codebook.save-rule')
    const { themes } = await codebookOf(context, owner)
    if (!themes.some((one) => one.id === words.theme && !one.isRetired))
      throw codebookProblem('theme-not-found', { theme: words.theme })
    const rule = id ?? randomId()
    const details = { rule, theme: words.theme, language: words.language, words: words.any.length }
    return context.commit({ subject: `codebook/${owner}`, details }, async (transaction) => {
      const own = (await storedRules(transaction, [owner])).filter((one) => one.owner === owner)
      if (id !== undefined && !own.some((one) => one.id === id)) throw codebookProblem('keyword-rule-not-found')
      if (id === undefined && own.length >= MOST_RULES) throw codebookProblem('keyword-rules-full', { most: MOST_RULES })
      const stored = { id: rule, owner, ...words, switchesOff: null }
      await saveRule(transaction, { rule: stored, by: context.actor.id, at: context.now() })
      return { rule }
    })
  },
})

/** Takes away one of the owner's own rules. @throws Problem `keyword-rule-not-found` */
export const removeKeywordRule = defineOperation({
  name: 'codebook.remove-rule',
  title: { fi: 'Poista sanasääntö', sv: 'Ta bort en ordregel', en: 'Remove a keyword rule' },
  access: 'state',
  input: z.strictObject({ owner: ownerShape, rule: ruleShape }),
  async perform({ owner, rule }, context): Promise<{ rule: string }> {
    requireWorkOf(context, owner, 'codebook.remove-rule')
    return context.commit({ subject: `codebook/${owner}`, details: { rule } }, async (transaction) => {
      if (!(await removeRule(transaction, { owner, id: rule }))) throw codebookProblem('keyword-rule-not-found')
      return { rule }
    })
  },
})

/** Switches a rule that is not the county's own off for its coders, or on again. @throws Problem `keyword-rule-not-found` */
export const switchKeywordRule = defineOperation({
  name: 'codebook.switch-rule',
  title: {
    fi: 'Ota sanasääntö käyttöön tai pois käytöstä',
    sv: 'Ta en ordregel i eller ur bruk',
    en: 'Switch a keyword rule on or off',
  },
  access: 'state',
  input: z.strictObject({ owner: ownerShape, rule: ruleShape, isOn: z.boolean() }),
  async perform({ owner, rule, isOn }, context): Promise<{ rule: string; isOn: boolean }> {
    requireWorkOf(context, owner, 'codebook.switch-rule')
    const known = (await knownRules(context.db, context, owner)).find((one) => one.id === rule && one.owner !== owner)
    if (!known) throw codebookProblem('keyword-rule-not-found')
    return context.commit({ subject: `codebook/${owner}`, details: { rule, isOn } }, async (transaction) => {
      const id = `${owner}-off-${rule}`
      const off = { id, owner, theme: known.theme, language: known.language, any: [], none: [], switchesOff: rule }
      if (isOn) await removeRule(transaction, { owner, id })
      else await saveRule(transaction, { rule: off, by: context.actor.id, at: context.now() })
      return { rule, isOn }
    })
  },
})

export interface TriedRules {
  readonly suggestions: readonly (ThemeSuggestion & { readonly names: Theme['names'] })[]
}

/** What the rules in use would suggest for a text. The text is not kept. */
export const tryRules = defineOperation({
  name: 'codebook.try-rule',
  title: { fi: 'Kokeile sanasääntöjä', sv: 'Pröva ordreglerna', en: 'Try the keyword rules' },
  access: 'read',
  input: z.strictObject({ owner: ownerShape, text: withoutIdentityCode(20_000), language: languageShape }),
  perform: async ({ owner, text, language }, context): Promise<TriedRules> => {
    requireWorkOf(context, owner, 'codebook.try-rule')
    return { suggestions: await suggestionsFor(context, { owner, text, language }) }
  },
})

/** Suggestions of a text for a county's coders, each with the name of its theme and the words that are the reason. */
async function suggestionsFor(
  context: Pick<OperationContext, 'db' | 'definitions' | 'now'>,
  {
    owner,
    text,
    language,
  }: { readonly owner: CodebookOwner; readonly text: string; readonly language: (typeof LANGUAGES)[number] },
): Promise<TriedRules['suggestions']> {
  const { themes } = await codebookOf(context, owner)
  const rules = await rulesInUse(context.db, context, { owner, themes })
  const names = new Map(themes.map((theme) => [theme.id, theme.names]))
  return suggestThemes(text, rules, language).flatMap((suggestion) => {
    const found = names.get(suggestion.theme)
    return found ? [{ ...suggestion, names: found }] : []
  })
}
