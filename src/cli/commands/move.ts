import { OPERATOR } from '../../access/actor.ts'
import { dataRoot, openApp } from '../../app.ts'
import { Problem } from '../../model/problem.ts'
import { fillTexts, type Texts } from '../../model/text.ts'
import { moveDatabase } from '../../operations/upkeep/move-database.ts'
import { putEmbeddedAside } from '../../register/upkeep/move-database.ts'
import type { CliCommand } from '../command.ts'

const MOVED: Texts = {
  fi: 'Tietokanta on siirretty: {tables} taulua, {rows} riviä, {auditEntries} lokitapahtumaa, kaikki verrattu. Vanha on nimellä {aside}. Anna tästä lähtien DATABASE_URL.',
  sv: 'Databasen har flyttats: {tables} tabeller, {rows} rader, {auditEntries} logghändelser, allt jämfört. Den gamla heter {aside}. Ange DATABASE_URL från och med nu.',
  en: 'The database is moved: {tables} tables, {rows} rows, {auditEntries} audit entries, all compared. The old one is named {aside}. Give DATABASE_URL from now on.',
}

/** `move --to URL`: from the embedded database to PostgreSQL. Opens the folder itself: no server may write into it meanwhile. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Move the state of the register from the embedded database to an empty PostgreSQL; stop the server first')
      .requiredOption('--to <url>', 'postgresql://user@host/database; the password also by PGPASSWORD or ~/.pgpass'),

  async run(options, _args, session) {
    if (process.env.DATABASE_URL) throw alreadyMoved()
    const root = dataRoot(process.env, session.callerFolder)
    const app = await openApp({ root, environment: process.env, command: 'move' })
    const moved = await app.perform(moveDatabase, { to: String(options.to) }, { actor: OPERATOR }).finally(() => app.close())
    const aside = putEmbeddedAside(app.folder.paths.state, new Date().toISOString())
    if (session.format === 'json') session.print({ ...moved, aside })
    session.say(fillTexts(MOVED, { ...moved, aside })[session.lang])
    return 0
  },
}

function alreadyMoved(): Problem {
  return new Problem({
    code: 'already-moved',
    kind: 'conflict',
    texts: {
      fi: 'DATABASE_URL on annettu, joten rekisteri on jo PostgreSQL-tietokannassa. Siirto tehdään upotetusta tietokannasta: poista muuttuja siirron ajaksi.',
      sv: 'DATABASE_URL är angiven, så registret finns redan i en PostgreSQL-databas. Flytten görs från den inbyggda databasen: ta bort variabeln för flytten.',
      en: 'DATABASE_URL is set, so the register is in a PostgreSQL database already. A move starts from the embedded one: unset the variable for the move.',
    },
  })
}
