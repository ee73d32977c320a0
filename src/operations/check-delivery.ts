import { z } from 'zod'
import { LANGUAGES, type Texts } from '../model/text.ts'
import { isDataFolder } from '../register/data-folder.ts'
import { type CheckReport, checkPackage } from '../register/intake/check-package.ts'
import { defineOperation } from './operation.ts'

export type { CheckReport }

/**
 * Runs every check of intake on a package without storing it. Needs no database: counties and vendors run it on their own
 * machines before sending. `kind` is that of the register the package is meant for; without it that of the data folder, if any.
 */
export const checkDelivery = defineOperation({
  name: 'delivery.check',
  title: { fi: 'Tarkista toimitus', sv: 'Kontrollera leverans', en: 'Check delivery' },
  isStandalone: true,
  input: z.strictObject({
    path: z.string().min(1),
    kind: z.enum(['synthetic', 'production']).nullable().default(null),
    lang: z.enum(LANGUAGES).default('fi'),
  }),
  async perform({ path, kind, lang }, context): Promise<CheckReport> {
    const { definitions, folder, withDuckDB } = context
    return checkPackage({
      path,
      lang,
      registerKind: kind ?? (isDataFolder(folder.root) ? folder.kind : null),
      definitions,
      withDuckDB,
      now: () => context.now(),
      progress: (done, total) => context.progress({ step: 'check', label: CHECKING, done, total }),
    })
  },
})

const CHECKING: Texts = { fi: 'Tarkistetaan toimitusta', sv: 'Leveransen kontrolleras', en: 'Checking the delivery' }
