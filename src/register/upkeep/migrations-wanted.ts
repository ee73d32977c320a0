import type { RegisterKind } from '../../model/delivery.ts'
import { Problem } from '../../model/problem.ts'
import type { MigrationPlan } from '../../store/migrate.ts'

/**
 * What to do at an ordinary opening when the program is newer than the tables. A synthetic register, and every new one, is brought up
 * to date without asking. The tables of a production register are changed by `tietopolku upgrade` only, which takes a backup first.
 *
 * The function that is returned @throws Problem `upgrade-needed` (unavailable).
 */
export function migrationsWanted(kind: RegisterKind): (plan: MigrationPlan) => undefined {
  return ({ applied, pending }) => {
    if (kind === 'production' && applied.length > 0 && pending.length > 0) throw upgradeNeeded(pending.length)
  }
}

function upgradeNeeded(count: number): Problem {
  return new Problem({
    code: 'upgrade-needed',
    kind: 'unavailable',
    parameters: { migrations: count },
    texts: {
      fi: `Ohjelma on uudempi kuin rekisterin taulut (${count} muutosta tekemättä). Pysäytä palvelin ja aja "tietopolku upgrade --backup KANSIO".`,
      sv: `Programmet är nyare än registrets tabeller (${count} ändringar återstår). Stoppa servern och kör "tietopolku upgrade --backup MAPP".`,
      en: `The program is newer than the tables of the register (${count} changes to make). Stop the server and run "tietopolku upgrade --backup FOLDER".`,
    },
  })
}
