import type { Language } from '../../model/text.ts'
import type { RoundLetterTemplate } from '../../operations/collection/letter-plan.ts'
import { previewLetters } from '../../operations/collection/preview-letters.ts'
import { createRoundCodes, showRoundCodes } from '../../operations/collection/round-codes.ts'
import { sendLetters } from '../../operations/collection/send-letters.ts'
import { type Act, type Asked, dayWords, roundKey } from './collection-act.ts'

/** Codes and reminders of a round. */
export const CODE_AND_LETTER_ACTS: Readonly<Record<string, Act>> = {
  codes: {
    needs: ['collection', 'round'],
    act: async (asked, { perform }) => {
      const { create, respondent } = asked.options
      if (create !== true) {
        const result = await perform(showRoundCodes, roundKey(asked))
        const rows = (language: Language) =>
          result.respondents.map(({ respondent: key, names, state, code }) => ({
            respondent: key,
            name: names[language],
            code: state,
            until: dayWords(code?.validUntil ?? null, language),
            'last used': dayWords(code?.lastUsedAt?.slice(0, 10) ?? null, language),
          }))
        return { result, rows }
      }
      const named = respondent === undefined ? {} : { respondents: [...respondent] }
      const result = await perform(createRoundCodes, { ...roundKey(asked), ...named })
      const rows = (language: Language) =>
        result.letters.map(({ respondent: key, names, code, validUntil }) => ({
          respondent: key,
          name: names[language],
          code,
          until: dayWords(validUntil, language),
        }))
      return { result, rows }
    },
  },
  remind: {
    needs: ['collection', 'round'],
    act: async (asked, { perform }) => {
      const preview = await perform(previewLetters, { ...roundKey(asked), letter: letterOf(asked) })
      if (asked.options.dryRun !== true) {
        const respondents = asked.options.respondent === undefined ? ('all' as const) : [...asked.options.respondent]
        return { result: await perform(sendLetters, { ...roundKey(asked), letter: preview.letter, respondents }) }
      }
      const result = { letter: preview.letter, receivers: preview.receivers, example: preview.example }
      const rows = (language: Language) =>
        preview.receivers.map(({ respondent, names, kinds, languages, left }) => ({
          respondent,
          name: names[language],
          ...kinds,
          languages: languages.join(' '),
          left,
        }))
      return { result, rows }
    },
  },
}

function letterOf({ options: { letter } }: Asked): RoundLetterTemplate | undefined {
  // The operation refuses what is no letter of a round.
  return letter === undefined ? undefined : (`collection-${letter}` as RoundLetterTemplate)
}
