import type { Texts } from '../model/text.ts'

/** Sentences and heads of the quality description of a data collection; names in braces are filled from the release. */
export const COLLECTION_QUALITY_TEXTS = {
  round: {
    fi: 'Tämä julkaisu koskee ajankohtaa {day}.',
    sv: 'Den här publikationen gäller {day}.',
    en: 'This release concerns {day}.',
  },
  decision: {
    fi: 'Tiedonantovelvollisuus: {number}, {title}.',
    sv: 'Skyldigheten att lämna uppgifter: {number}, {title}.',
    en: 'Duty to answer: {number}, {title}.',
  },
  definition: { fi: '{names}: {definition}', sv: '{names}: {definition}', en: '{names}: {definition}' },
  process: {
    fi: 'Vastaajat täyttävät lomakkeen, joka tarkistaa luvut täytettäessä ja lähetettäessä. Tavallisesta poikkeavan luvun voi lähettää, kun syy on kerrottu. Laitos vertaa vastauksia aiempiin kierroksiin ja toisiinsa, kysyy tarvittaessa ja hyväksyy ne. Koko maan luvut lasketaan vastanneiden summista, ja luvut pyöristetään kerran, lopuksi. Puuttuvaa vastausta ei korvata arviolla eikä nollalla.',
    sv: 'De svarande fyller i ett formulär som kontrollerar talen när de fylls i och skickas. Ett ovanligt tal kan skickas när orsaken har angetts. Institutet jämför svaren med tidigare omgångar och med varandra, frågar vid behov och godkänner dem. Talen för hela landet beräknas av summorna för dem som svarat, och talen avrundas en gång, till sist. Ett svar som saknas ersätts varken med en uppskattning eller med noll.',
    en: 'Respondents fill in a form that checks the figures while they are typed and when they are sent. An unusual figure can be sent when its reason is given. The institute compares answers with earlier rounds and with each other, asks when needed, and accepts them. National figures are computed from the sums of those who answered, and figures are rounded once, at the end. A missing answer is replaced neither by an estimate nor by zero.',
  },
  response: {
    fi: 'Vastaajia oli {answered}, kun vastausta pyydettiin {asked} vastaajalta: vastausosuus on {share}.',
    sv: '{answered} svarade av {asked} tillfrågade: svarsandelen är {share}.',
    en: '{answered} answered of {asked} asked: the response rate is {share}.',
  },
  missing: { fi: 'Vastaus puuttuu: {names}.', sv: 'Svar saknas: {names}.', en: 'Missing: {names}.' },
  excused: {
    fi: 'Vapautettu vastaamasta: {names}.',
    sv: 'Befriade från att svara: {names}.',
    en: 'Excused from answering: {names}.',
  },
  waiting: {
    fi: 'Vastausta ei ole vielä hyväksytty: {names}.',
    sv: 'Svaret är ännu inte godkänt: {names}.',
    en: 'The answer has not been accepted yet: {names}.',
  },
  corrections: {
    fi: 'Vastauksia on lähettämisen jälkeen korjattu: vastaajat {byRespondent} kertaa, laitos vastaajan pyynnöstä {byInstitute} kertaa.',
    sv: 'Svaren har rättats efter att de skickats: de svarande {byRespondent} gånger, institutet på den svarandes begäran {byInstitute} gånger.',
    en: 'Answers were corrected after sending: {byRespondent} times by respondents, {byInstitute} times by the institute at their request.',
  },
  made: {
    fi: 'Tiedot kuvaavat ajankohtaa {day}. Julkaisu on tehty {made}.',
    sv: 'Uppgifterna beskriver {day}. Publikationen gjordes {made}.',
    en: 'The data describe {day}. The release was made on {made}.',
  },
  late: {
    fi: 'Määräajan jälkeen vastasi {late}.',
    sv: '{late} svarade efter tidsfristen.',
    en: '{late} answered after the deadline.',
  },
  preliminary: {
    fi: 'Luvut ovat ennakkotietoja (merkki p), kunnes kaikki vastaukset on saatu ja hyväksytty.',
    sv: 'Siffrorna är preliminära (tecknet p) tills alla svar har kommit in och godkänts.',
    en: 'The figures are preliminary (sign p) until all answers have come in and been accepted.',
  },
  coherence: {
    fi: 'Kierrosten luvut ovat vertailukelpoisia, ellei niiden välissä ole katkosta (merkki |).',
    sv: 'Omgångarnas siffror är jämförbara om det inte finns ett brott mellan dem (tecknet |).',
    en: 'Figures of rounds can be compared unless there is a break between them (sign |).',
  },
  seriesBreak: { fi: 'Katkos, {round}: {reason}', sv: 'Brott, {round}: {reason}', en: 'Break, {round}: {reason}' },
  revised: {
    fi: 'Aiemmin julkaistuista luvuista on muuttunut {changed}, lisätty {added} ja poistettu {removed}. Muuttuneen luvun vieressä on merkki r, ja vanha ja uusi arvo ovat julkaisun tarkentumisissa.',
    sv: 'Av de tidigare publicerade siffrorna har {changed} ändrats, {added} lagts till och {removed} tagits bort. En ändrad siffra har tecknet r, och det gamla och det nya värdet finns bland publikationens revideringar.',
    en: 'Of the figures published before {changed} have changed, {added} were added and {removed} removed. A changed figure carries the sign r; old and new values stand among the revisions of the release.',
  },
  accessibility: {
    fi: 'Luvut ovat sivustolla taulukkona ja kuviona sekä tiedostoina (CSV, Excel, JSON-stat). Jokaisella julkaisulla on pysyvä osoite.',
    sv: 'Siffrorna finns på webbplatsen som tabell och diagram samt som filer (CSV, Excel, JSON-stat). Varje publikation har en permanent adress.',
    en: 'The figures stand on the site as table and chart, and as files (CSV, Excel, JSON-stat). Every release has a permanent address.',
  },
  protected: {
    fi: 'Pienet luvut on peitetty niin, ettei niitä voi laskea muista luvuista.',
    sv: 'Små tal har dolts så att de inte kan räknas ut av andra tal.',
    en: 'Small numbers are hidden so that they cannot be computed from other figures.',
  },
  contacts: {
    fi: 'Yhteyshenkilöiden tietoja ei julkaista.',
    sv: 'Uppgifter om kontaktpersoner publiceras inte.',
    en: 'Details of contact persons are not published.',
  },
  responseCaption: { fi: 'Vastaaminen kierroksittain', sv: 'Svar efter omgång', en: 'Response by round' },
  itemCaption: { fi: 'Puuttuvat tiedot kysymyksittäin', sv: 'Saknade uppgifter efter fråga', en: 'Item non-response' },
  warningCaption: {
    fi: 'Tavallisesta poikkeavat luvut, joille on kerrottu syy',
    sv: 'Ovanliga tal som har fått en orsak',
    en: 'Unusual figures whose reason was given',
  },
  columnRound: { fi: 'Kierros', sv: 'Omgång', en: 'Round' },
  columnAsked: { fi: 'Pyydetty', sv: 'Tillfrågade', en: 'Asked' },
  columnAnswered: { fi: 'Vastasi', sv: 'Svarade', en: 'Answered' },
  columnShare: { fi: 'Osuus', sv: 'Andel', en: 'Share' },
  columnLate: { fi: 'Myöhässä', sv: 'Sent', en: 'Late' },
  columnExcused: { fi: 'Vapautettu', sv: 'Befriade', en: 'Excused' },
  columnItem: { fi: 'Tieto', sv: 'Uppgift', en: 'Item' },
  columnGiven: { fi: 'Annettu', sv: 'Uppgavs', en: 'Given' },
  columnUnavailable: { fi: 'Ei saatavilla', sv: 'Inte tillgänglig', en: 'Not available' },
  columnBlank: { fi: 'Tyhjä', sv: 'Tomt', en: 'Blank' },
  columnNonResponse: { fi: 'Puuttuu', sv: 'Bortfall', en: 'Non-response' },
  columnRule: { fi: 'Mistä varoitettiin', sv: 'Vad varningen gällde', en: 'What was warned of' },
  columnCount: { fi: 'Vastaajia', sv: 'Svarande', en: 'Respondents' },
} as const satisfies Readonly<Record<string, Texts>>
